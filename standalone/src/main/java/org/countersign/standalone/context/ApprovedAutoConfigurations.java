package org.countersign.standalone.context;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Lets a context wake only what its {@link ApprovedList} names; a context that is none of the five is left alone. */
public final class ApprovedAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {
    private @Nullable ApprovedList list;

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
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean[] allowed = new boolean[autoConfigurations.length];
        for (int i = 0; i < allowed.length; i++) {
            String name = autoConfigurations[i];
            allowed[i] = list == null || (name != null && list.allows(name));
        }
        return allowed;
    }
}
