package org.countersign.acceptance.platform;

import org.testcontainers.mongodb.MongoDBContainer;

/** A MongoDB replica set of one in a container: started once, gone with the JVM of the tests. */
public final class StoreContainer {
    /** The image that {@code docker-compose.yml} names too; system property {@code countersign.mongo.image} names another. */
    public static final String IMAGE = "mongo:8.0";

    private StoreContainer() {}

    static boolean isAskedFor() {
        return "containers".equals(System.getProperty("countersign.backend"));
    }

    /** Its members know it by a name that only the container resolves, so nobody may ask it for that. */
    static String uri() {
        return Started.ONCE.getConnectionString() + "/?directConnection=true";
    }

    /** Made when it is first asked for. */
    private static final class Started {
        static final MongoDBContainer ONCE = start(System.getProperty("countersign.mongo.image", IMAGE));

        private static MongoDBContainer start(String image) {
            var container = new MongoDBContainer(image).withReplicaSet();
            container.start();
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
            System.out.println("store: container " + image);
            return container;
        }
    }
}
