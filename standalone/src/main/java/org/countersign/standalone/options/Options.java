package org.countersign.standalone.options;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to start, and on what.
 *
 * @param ports the gateway's and the seven after it
 * @param data folder of everything that is kept
 * @param bind address of the gateway; all else is on loopback
 * @param mongodb a real store, in place of the embedded one
 * @param brokers real brokers, in place of the embedded one
 * @param issuer a real issuer, in place of the development identities
 * @param jwks where that issuer's keys are, if not where its discovery says
 * @param slack a chat webhook that hears every go-live notice
 */
public record Options(
        Ports ports,
        Path data,
        String bind,
        Optional<String> mongodb,
        Optional<String> brokers,
        Optional<URI> issuer,
        Optional<URI> jwks,
        Optional<URI> slack) {
    public static final String LOOPBACK = "127.0.0.1";

    /** The address under which the gateway is reached from this machine. */
    public String gatewayUrl() {
        InetAddress address = InetAddress.ofLiteral(bind);
        String host = address.isAnyLocalAddress() ? LOOPBACK : address.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + ports.gateway();
    }

    /** Who issues the tokens that the services take. */
    public URI tokenIssuer() {
        return issuer.orElseGet(() -> URI.create("http://" + LOOPBACK + ":" + ports.identity()));
    }
}
