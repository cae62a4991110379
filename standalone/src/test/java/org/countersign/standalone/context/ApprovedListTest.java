package org.countersign.standalone.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.mock.env.MockEnvironment;

class ApprovedListTest {
    private static final String AUTHORIZATION_SERVER =
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration";
    private static final String TOMCAT =
            "org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration";
    private static final String WEBFLUX = "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration";

    @ParameterizedTest
    @EnumSource
    void wakesNeitherTheAuthorizationServerNorItsTomcatInAService(ServiceContext service) {
        assertThat(ApprovedList.of(service).allows(AUTHORIZATION_SERVER)).isFalse();
        assertThat(ApprovedList.of(service).allows(TOMCAT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void wakesTheWebAndTheChassisInEveryService(ServiceContext service) {
        assertThat(ApprovedList.of(service).allows(WEBFLUX)).isTrue();
        assertThat(ApprovedList.of(service).allows("org.countersign.chassis.AnyAutoConfiguration"))
                .isTrue();
    }

    @Test
    void wakesRoutesInTheGatewayAndNoStore() {
        ApprovedList gateway = ApprovedList.of(ServiceContext.GATEWAY);

        assertThat(gateway.allows("org.springframework.cloud.gateway.config.GatewayAutoConfiguration"))
                .isTrue();
        assertThat(gateway.allows("org.springframework.cloud.gateway.config.GatewayStreamAutoConfiguration"))
                .isFalse();
        assertThat(gateway.allows("org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration"))
                .isFalse();
    }

    @Test
    void wakesRoutesNowhereElse() {
        assertThat(ApprovedList.of(ServiceContext.SIGNOFF)
                        .allows("org.springframework.cloud.gateway.config.GatewayAutoConfiguration"))
                .isFalse();
    }

    @Test
    void readsFromTheContextWhoseListCounts() {
        assertThat(matched("checklist", WEBFLUX, AUTHORIZATION_SERVER)).containsExactly(true, false);
    }

    @Test
    void letsThroughWhatAnApprovedOneImports() {
        assertThat(matched(
                        "checklist",
                        "org.springframework.security.config.annotation.web.reactive.ServerHttpSecurityConfiguration"))
                .containsExactly(true);
    }

    @Test
    void leavesAContextAloneThatIsNoneOfTheFive() {
        assertThat(matched("identity", WEBFLUX, AUTHORIZATION_SERVER)).containsExactly(true, true);
    }

    private static boolean[] matched(String context, String... autoConfigurations) {
        ApprovedAutoConfigurations filter = new ApprovedAutoConfigurations();
        filter.setBeanClassLoader(ApprovedListTest.class.getClassLoader());
        filter.setEnvironment(new MockEnvironment().withProperty("countersign.context", context));
        return filter.match(autoConfigurations, new NoMetadata());
    }

    private static final class NoMetadata implements AutoConfigurationMetadata {
        @Override
        public boolean wasProcessed(String className) {
            return false;
        }

        @Override
        public Integer getInteger(String className, String key) {
            return null;
        }

        @Override
        public Integer getInteger(String className, String key, Integer defaultValue) {
            return defaultValue;
        }

        @Override
        public Set<String> getSet(String className, String key) {
            return null;
        }

        @Override
        public Set<String> getSet(String className, String key, Set<String> defaultValue) {
            return defaultValue;
        }

        @Override
        public String get(String className, String key) {
            return null;
        }

        @Override
        public String get(String className, String key, String defaultValue) {
            return defaultValue;
        }
    }
}
