package org.countersign.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.countersign.acceptance.platform.Jars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service's own jar holds nobody else's classes but those that all share by their pom; seen failing on a planted one. */
class OwnJarsIT {
    @ParameterizedTest
    @CsvSource({
        "checklist-service, checklist",
        "evidence-service, evidence",
        "signoff-service, signoff",
        "notification-service, notification"
    })
    void holdItsOwnClassesContractsAndChassis(String artifact, String own) {
        assertThat(OwnJars.owners(Jars.own(artifact))).containsExactlyInAnyOrder(own, "contracts", "chassis");
    }

    @Test
    void holdNoDomainWhereTheGatewayIs() {
        assertThat(OwnJars.owners(Jars.own("gateway")))
                .contains("gateway", "chassis")
                .isSubsetOf("gateway", "chassis", "contracts");
    }

    @Test
    void holdNothingElseWhereTheDevelopmentIdentitiesAre() {
        assertThat(OwnJars.owners(Jars.own("identity"))).containsExactly("identity");
    }

    @Test
    void findsAnothersClassesInAJarWithinTheJar() throws IOException {
        var inner = zip(Map.of("org/countersign/signoff/round/domain/Round.class", new byte[] {1}));
        var outer = zip(Map.of(
                "BOOT-INF/classes/org/countersign/evidence/EvidenceApplication.class",
                new byte[] {1},
                "BOOT-INF/lib/innocent-1.0.jar",
                inner));
        assertThat(OwnJars.owners(new ByteArrayInputStream(outer))).containsExactly("evidence", "signoff");
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
