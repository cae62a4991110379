package org.countersign.testkit.backend;

/**
 * A server that tests run against.
 *
 * @param address URI of a store, bootstrap servers of a broker
 * @param what for the log: where it came from, and why
 */
record Server(String address, String what) {
    static Server external(String address, String variable) {
        return new Server(address, "external (" + variable + ")");
    }

    static Server embedded(String address, String why) {
        return new Server(address, "embedded" + why);
    }

    static Server container(String address, String image) {
        return new Server(address, "container " + image);
    }
}
