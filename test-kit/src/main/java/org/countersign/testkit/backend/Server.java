package org.countersign.testkit.backend;

/**
 * A server that tests run against.
 *
 * @param address URI of a store, bootstrap servers of a broker
 * @param what for the log: where it came from, and why
 * @param container whether it runs in a container of this test run
 */
record Server(String address, String what, boolean container) {
    static Server external(String address, String variable) {
        return new Server(address, "external (" + variable + ")", false);
    }

    static Server embedded(String address, String why) {
        return new Server(address, "embedded" + why, false);
    }

    static Server container(String address, String image) {
        return new Server(address, "container " + image, true);
    }
}
