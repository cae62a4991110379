package org.countersign.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.acceptance.platform.Launcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The modules stand on each other as the architecture says; each rule is seen failing on a planted change. */
class ModuleEdgesTest {
    private static final Poms POMS = Poms.of(Launcher.root());

    @Test
    void findsTheModules() {
        assertThat(POMS.byModule()).containsKeys("contracts", "chassis", "standalone", "acceptance");
        assertThat(POMS.byModule()).containsKeys(ModuleRules.SERVICES.toArray(String[]::new));
    }

    @Test
    void followsTheAllowedEdges() {
        assertThat(ModuleRules.edges(POMS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "signoff-service, evidence-service, compile",
        "signoff-service, evidence-service, test",
        "chassis, embedded, test",
        "chassis, test-kit, test",
        "contracts, chassis, compile",
        "embedded, contracts, compile",
        "gateway, test-kit, compile",
        "test-kit, standalone, compile",
        "checklist-service, identity, test",
        "acceptance, chassis, test",
        "acceptance, signoff-service, test",
        "bench, signoff-service, compile"
    })
    void refusesAnEdgeThatIsNotAllowed(String module, String to, String scope) {
        var planted = POMS.with(module, ours(to, scope));
        assertThat(ModuleRules.edges(planted)).contains(module + " -> " + to);
    }

    @Test
    void servesOnWebFluxAndOnNoServletStack() {
        assertThat(ModuleRules.stack(POMS)).isEmpty();
    }

    @Test
    void refusesAServletStack() {
        assertThat(ModuleRules.stack(POMS.with("evidence-service", other("spring-boot-starter-webmvc"))))
                .containsExactly("evidence-service");
        assertThat(ModuleRules.stack(POMS.with("chassis", other("spring-boot-starter-tomcat"))))
                .containsExactlyElementsOf(ModuleRules.SERVICES);
    }

    @Test
    void refusesAServiceWithoutWebFlux() {
        var planted = POMS.without("evidence-service", "spring-boot-starter-webflux")
                .without("chassis", "spring-boot-starter-webflux");
        assertThat(ModuleRules.stack(planted)).contains("evidence-service");
    }

    @Test
    void keepsWithTheDriverThatDoesNotBlock() {
        assertThat(ModuleRules.driver(POMS)).isEmpty();
    }

    @Test
    void refusesAnotherDriver() {
        assertThat(ModuleRules.driver(POMS.with("gateway", other("mongodb-driver-sync"))))
                .containsExactly("gateway");
        var lost = POMS.without("signoff-service", "mongodb-driver-reactivestreams")
                .without("chassis", "mongodb-driver-reactivestreams");
        assertThat(ModuleRules.driver(lost)).contains("signoff-service");
    }

    @Test
    void hearsByTheBinderOfSpringCloudStream() {
        assertThat(ModuleRules.binder(POMS)).isEmpty();
        var lost = POMS.without("signoff-service", "spring-cloud-stream-binder-kafka")
                .without("chassis", "spring-cloud-stream-binder-kafka");
        assertThat(ModuleRules.binder(lost)).contains("signoff-service");
    }

    private static String ours(String artifact, String scope) {
        return "<groupId>org.countersign</groupId><artifactId>%s</artifactId><scope>%s</scope>"
                .formatted(artifact, scope);
    }

    private static String other(String artifact) {
        return "<groupId>other</groupId><artifactId>%s</artifactId>".formatted(artifact);
    }
}
