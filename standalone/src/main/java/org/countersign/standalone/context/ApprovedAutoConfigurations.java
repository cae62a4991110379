package org.countersign.standalone.context;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Lets a context wake only what its {@link ApprovedList} names; a context that is none of the five is left alone.
 *
 * <p>Boot asks a filter about every class that an auto-configuration imports, too. Those are let through: what is approved
 * may bring what it needs.
 */
public final class ApprovedAutoConfigurations
        implements AutoConfigurationImportFilter, EnvironmentAware, BeanClassLoaderAware {
    private @Nullable ApprovedList list;
    private Set<String> judged = Set.of();

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
        judged = Set.copyOf(
                ImportCandidates.load(AutoConfiguration.class, loader).getCandidates());
    }

    @Override
    public void setEnvironment(Environment environment) {
        String part = environment.getProperty("countersign.context");
        for (ServiceContext service : ServiceContext.values()) {
            if (service.part().equals(part)) {
                list = ApprovedList.of(service);
            }
        }
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] allowed = new boolean[classes.length];
        for (int i = 0; i < allowed.length; i++) {
            String name = classes[i];
            allowed[i] = list == null || name == null || !judged.contains(name) || list.allows(name);
        }
        return allowed;
    }
}
