package org.countersign.identity;

import java.io.IOException;
import java.util.Map;
import org.countersign.identity.files.OwnerOnly;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running provider; closing it frees its port. */
public final class IdentityProvider implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private IdentityProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it and returns when it answers. Its key and secrets are made on the first start of the folder. */
    public static IdentityProvider start(IdentitySettings settings) throws IOException {
        OwnerOnly.folder(settings.folder());
        return new IdentityProvider(new SpringApplicationBuilder(IdentityConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(properties(settings))
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(IdentitySettings.class, () -> settings))
                .run());
    }

    @Override
    public void close() {
        context.close();
    }

    private static Map<String, Object> properties(IdentitySettings settings) {
        return Map.of(
                "spring.application.name", "identity",
                // A name of its own, so that it reads no other application's file.
                "spring.config.name", "identity",
                "server.address", settings.address(),
                "server.port", settings.port(),
                // Tomcat runs its filters, which do all the work here, only where some servlet is mapped.
                "server.servlet.register-default-servlet", "true",
                "server.tomcat.basedir", settings.folder().resolve("tomcat").toString(),
                "server.tomcat.threads.max", "8",
                "server.tomcat.threads.min-spare", "1");
    }
}
