package org.countersign.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;

/** Answers only when what was changed, or may have been seen, is on disk. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "buildinfo",
            "collstats",
            "count",
            "dbstats",
            "distinct",
            "find",
            "getmore",
            "hello",
            "ismaster",
            "killcursors",
            "listcollections",
            "listindexes",
            "ping",
            "serverstatus");
    private static final Set<String> CATALOG =
            Set.of("create", "createindexes", "drop", "dropdatabase", "dropindexes", "renamecollection");

    private final OpenedStore opened;

    DurableBackend(OpenedStore opened) {
        this.opened = opened;
        super(opened.maps().store());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, opened.maps(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        opened.file().requireWritable();
        // A page that this command may still read is not overwritten by a checkpoint meanwhile.
        var use = getMvStore().registerVersionUsage();
        try {
            return run(channel, database, command, query);
        } finally {
            getMvStore().deregisterVersionUsage(use);
            opened.log().awaitDurable();
            opened.housekeeping().wakeIfDue();
        }
    }

    @Override
    public void close() {
        opened.housekeeping().stop();
        super.close();
        opened.closeLog();
    }

    private Document run(Channel channel, String database, String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        if (CATALOG.contains(name)) {
            return opened.checkpoints().alone(() -> super.handleCommand(channel, database, command, query));
        }
        if (READS.contains(name) && listDatabaseNames().contains(database)) {
            return super.handleCommand(channel, database, command, query);
        }
        return opened.checkpoints().beside(() -> super.handleCommand(channel, database, command, query));
    }
}
