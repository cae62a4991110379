package org.countersign.standalone.cli;

import java.io.IOException;
import java.util.Set;

/** One of the calls. */
interface Command {
    /** How it is called, for the one who did not know. */
    String usage();

    Set<String> valued();

    default Set<String> switches() {
        return Set.of();
    }

    /** The exit code where the platform refuses. */
    default int whenRefused() {
        return Exit.NO;
    }

    /** The exit code. */
    int run(Session session, Arguments arguments) throws IOException, UsageException;
}
