package org.countersign.notification.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.countersign.notification.address.application.AddressGuard;
import org.countersign.notification.address.application.NameResolver;
import org.countersign.notification.address.domain.Refusal;
import org.countersign.notification.address.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class AddressGuardTest {
    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @CsvSource({
        "https://hooks.slack.com/services/T/B/x",
        "https://hooks.slack.com:8443/x?y=z",
        "https://93.184.215.14/x",
        "https://[2606:4700::6810:84e5]/x"
    })
    void letsAnAddressOfTheInternetPass(String address) {
        assertThat(judged(address, false, literalOr(PUBLIC))).isInstanceOf(Verdict.Allowed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "hooks.slack.com/x, NOT_AN_ADDRESS",
        "ftp://hooks.slack.com/x, NOT_AN_ADDRESS",
        "https:///x, NOT_AN_ADDRESS",
        "https://hööks.example/x, ODD_HOST",
        "http://hooks.slack.com/x, NOT_HTTPS",
        "https://ada:secret@hooks.slack.com/x, USER_INFO",
        "https://hooks.slack.com@127.0.0.1/x, USER_INFO",
        "https://hooks.slack.com/x#y, FRAGMENT",
        "https://hooks.slack.com:22/x, PORT",
        "https://hooks.slack.com:80/x, PORT",
        "https://hooks.slack.com:0/x, PORT",
        "https://intranet/x, ODD_HOST",
        "https://2130706433/x, ODD_HOST",
        "https://0x7f000001/x, ODD_HOST",
        "https://017700000001/x, ODD_HOST",
        "https://127.1/x, ODD_HOST",
        "https://0177.0.0.1/x, ODD_HOST",
        "https://0x7f.0.0.1/x, ODD_HOST",
        "https://127.0.0.1./x, ODD_HOST",
        "https://hooks.slack.com./x, ODD_HOST",
        "https://localhost/x, LOCAL_NAME",
        "https://a.localhost/x, LOCAL_NAME",
        "https://metadata.google.internal/x, LOCAL_NAME",
        "https://kafka.default.svc.cluster.local/x, LOCAL_NAME",
        "https://kafka.default.svc/x, LOCAL_NAME"
    })
    void refusesByTheLetter(String address, Refusal refusal) {
        assertThat(judged(address, false, literalOr(PUBLIC))).isEqualTo(new Verdict.Refused(refusal));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, LOOPBACK",
        "10.1.2.3, PRIVATE",
        "100.64.0.1, SHARED",
        "100.127.255.255, SHARED",
        "127.0.0.1, LOOPBACK",
        "127.255.255.254, LOOPBACK",
        "169.254.169.254, LINK_LOCAL",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.0.0.192, RESERVED",
        "192.168.1.1, PRIVATE",
        "198.18.0.1, RESERVED",
        "198.19.255.255, RESERVED",
        "224.0.0.1, MULTICAST",
        "239.255.255.250, MULTICAST",
        "255.255.255.255, RESERVED",
        "::, LOOPBACK",
        "::1, LOOPBACK",
        "::ffff:127.0.0.1, LOOPBACK",
        "::ffff:10.0.0.1, PRIVATE",
        "::127.0.0.1, LOOPBACK",
        "::169.254.169.254, LINK_LOCAL",
        "64:ff9b::a9fe:a9fe, LINK_LOCAL",
        "64:ff9b:1::1, RESERVED",
        "2001::1, RESERVED",
        "2001:db8::1, RESERVED",
        "2002:7f00:1::, RESERVED",
        "fc00::1, PRIVATE",
        "fd12:3456::1, PRIVATE",
        "fe80::1, LINK_LOCAL",
        "fec0::1, PRIVATE",
        "ff02::1, MULTICAST",
        "5f00::1, RESERVED"
    })
    void refusesANameThatLeadsThere(String address, Refusal refusal) {
        assertThat(judged("https://rebound.example/x", false, leadsTo(address)))
                .isEqualTo(new Verdict.Refused(refusal));
        assertThat(judged("https://rebound.example/x", false, leadsTo(PUBLIC, address)))
                .isEqualTo(new Verdict.Refused(refusal));
    }

    @ParameterizedTest
    @CsvSource({"172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "198.17.255.255", "11.0.0.1"})
    void letsTheNeighboursOfABlockPass(String address) {
        assertThat(judged("https://near.example/x", false, leadsTo(address))).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void refusesANameThatLeadsNowhere() {
        assertThat(judged("https://nowhere.example/x", false, leadsTo()))
                .isEqualTo(new Verdict.Refused(Refusal.UNRESOLVABLE));
    }

    @Test
    void trustsLoopbackOnlyWhereToldTo() {
        assertThat(judged("http://127.0.0.1:4000/x", false, literalOr(PUBLIC)))
                .isEqualTo(new Verdict.Refused(Refusal.NOT_HTTPS));
        assertThat(judged("http://127.0.0.1:4000/x", true, literalOr(PUBLIC))).isInstanceOf(Verdict.Allowed.class);
        assertThat(judged("http://localhost:4000/x", true, leadsTo("127.0.0.1", "::1")))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void trustsNothingElseWithIt() {
        assertThat(judged("http://hooks.slack.com/x", true, leadsTo(PUBLIC)))
                .isEqualTo(new Verdict.Refused(Refusal.NOT_HTTPS));
        assertThat(judged("http://10.0.0.1/x", true, literalOr(PUBLIC)))
                .isEqualTo(new Verdict.Refused(Refusal.PRIVATE));
        assertThat(judged("https://mixed.example/x", true, leadsTo("127.0.0.1", "10.0.0.1")))
                .isEqualTo(new Verdict.Refused(Refusal.LOOPBACK));
    }

    private static Verdict judged(String address, boolean trustLoopback, NameResolver names) {
        var judged = new java.util.concurrent.atomic.AtomicReference<Verdict>();
        StepVerifier.create(new AddressGuard(names, trustLoopback).check(address))
                .consumeNextWith(judged::set)
                .expectComplete()
                .verify(Duration.ofSeconds(5));
        return judged.get();
    }

    private static NameResolver leadsTo(String... addresses) {
        return host ->
                Mono.just(Arrays.stream(addresses).map(AddressGuardTest::ip).toList());
    }

    /** An IP address is itself; a name leads to the given one. */
    private static NameResolver literalOr(String address) {
        return host -> Mono.just(List.of(ip(host.matches("[0-9.]+|.*:.*") ? host : address)));
    }

    private static InetAddress ip(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException noIp) {
            throw new IllegalArgumentException(noIp);
        }
    }
}
