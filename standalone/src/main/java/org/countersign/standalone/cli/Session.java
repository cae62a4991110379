package org.countersign.standalone.cli;

import java.time.Clock;
import org.countersign.standalone.client.Api;
import org.countersign.standalone.terminal.Terminal;

/**
 * What a command works with.
 *
 * @param last which workload is meant where none is named
 */
record Session(Api api, Terminal terminal, LastWorkload last, Question question, Clock clock) {
    /** Asks a person. */
    @FunctionalInterface
    interface Question {
        /** What was answered. */
        enum Reply {
            YES,
            NO,
            /** Nobody is there to be asked. */
            NOBODY
        }

        Reply ask(String text);
    }
}
