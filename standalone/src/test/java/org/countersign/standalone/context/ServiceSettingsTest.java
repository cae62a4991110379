package org.countersign.standalone.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.countersign.standalone.options.Options;
import org.countersign.standalone.options.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ServiceSettingsTest {
    /** A platform that others reach would carry their messages to what only this machine may reach. */
    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "::1, true", "0.0.0.0, false", "::, false", "192.0.2.7, false"})
    void sendsToItsOwnMachineOnlyWhereNobodyElseReachesIt(String bind, String trusted) {
        assertThat(settings(ServiceContext.NOTIFICATION, bind))
                .containsEntry("countersign.notification.trust-loopback", trusted);
    }

    @Test
    void bindsTheGatewayWhereItIsTold() {
        assertThat(settings(ServiceContext.GATEWAY, "192.0.2.7")).containsEntry("server.address", "192.0.2.7");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GATEWAY")
    void bindsWhatStandsBehindTheGatewayToLoopbackAlone(ServiceContext service) {
        assertThat(settings(service, "0.0.0.0")).containsEntry("server.address", "127.0.0.1");
    }

    private static Map<String, String> settings(ServiceContext service, String bind) {
        var options = new Options(
                new Ports(8080),
                Path.of("data"),
                bind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ServiceSettings(options, "mongodb://127.0.0.1", "127.0.0.1:9092").of(service);
    }
}
