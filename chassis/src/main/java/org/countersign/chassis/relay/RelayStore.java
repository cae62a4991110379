package org.countersign.chassis.relay;

import org.countersign.chassis.journal.Entries;

/** What the relay reads: the entries, and the shards of them that are its own. */
record RelayStore(Entries entries, Shards shards) {}
