package org.countersign.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** The library's store as it comes, with the arguments of {@link StoreProcess}: what the kill test must find wanting. */
final class StockStoreProcess {

    private StockStoreProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var wanted = EmbeddedProcess.of(arguments);
        var file = PrivateFolder.create(wanted.data()).resolve("store.mv");
        var server = new MongoServer(new H2Backend(file.toString()));
        server.bind(Ports.loopback(Ports.free("The stock store", wanted.port())), 1, 32);
        EmbeddedProcess.runUntilKilled(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort(), server::shutdownNow);
    }
}
