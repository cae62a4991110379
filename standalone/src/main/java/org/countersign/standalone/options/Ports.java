package org.countersign.standalone.options;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Eight ports in a row: the gateway's, then those of what stands behind it. */
public record Ports(int gateway) {
    /** How many, the gateway's included. */
    static final int COUNT = 8;

    public int checklist() {
        return gateway + 1;
    }

    public int evidence() {
        return gateway + 2;
    }

    public int signoff() {
        return gateway + 3;
    }

    public int notification() {
        return gateway + 4;
    }

    public int identity() {
        return gateway + 5;
    }

    public int broker() {
        return gateway + 6;
    }

    public int store() {
        return gateway + 7;
    }

    /** By name, in order; identity, broker and store only where they are started here. */
    public Map<String, Integer> used(Options options) {
        Map<String, Integer> used = new LinkedHashMap<>();
        used.put("gateway", gateway);
        used.put("checklist", checklist());
        used.put("evidence", evidence());
        used.put("signoff", signoff());
        used.put("notification", notification());
        if (options.issuer().isEmpty()) {
            used.put("identity", identity());
        }
        if (options.brokers().isEmpty()) {
            used.put("broker", broker());
        }
        if (options.mongodb().isEmpty()) {
            used.put("store", store());
        }
        return used;
    }

    /** Those of the ports that something else holds, by name. */
    public Map<String, Integer> taken(Options options) {
        Map<String, Integer> taken = used(options);
        taken.entrySet()
                .removeIf(port ->
                        isFree(port.getKey().equals("gateway") ? options.bind() : Options.LOOPBACK, port.getValue()));
        return taken;
    }

    private static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
