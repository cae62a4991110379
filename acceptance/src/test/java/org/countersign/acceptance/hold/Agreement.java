package org.countersign.acceptance.hold;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.countersign.acceptance.events.Readers;
import org.countersign.acceptance.events.TopicLog;
import org.countersign.acceptance.kept.Announced;
import org.countersign.acceptance.kept.Announced.Place;
import org.countersign.acceptance.kept.Chains;
import org.countersign.acceptance.kept.Heard;
import org.countersign.acceptance.kept.Kept;

/** Journals and topics side by side, once the services have come to rest. */
record Agreement(Kept kept, Map<String, Place> told, List<ConsumerRecord<String, byte[]>> log, List<String> putAside) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Waits until everything is told and heard and nothing more comes of it, for 3 minutes at most. */
    static Agreement of(Inside inside) {
        return Awaitility.await("everything told and heard")
                .dontCatchUncaughtExceptions() // of the driver, which drops a write when its client is closed
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> atRest(inside), seen -> seen != null);
    }

    /** Null where something went on while it was looked at. */
    private static Agreement atRest(Inside inside) throws ExecutionException, InterruptedException {
        if (inside.pending() > 0 || Readers.behind(inside.brokers()) > 0) {
            return null;
        }
        var before = inside.kept();
        var log = TopicLog.read(inside.brokers());
        var after = inside.kept();
        var quiet = after.size() == before.size() && inside.pending() == 0 && Readers.behind(inside.brokers()) == 0;
        return quiet ? new Agreement(after, Announced.of(after), log, TopicLog.putAside(inside.brokers())) : null;
    }

    /** All that is wrong; empty = nothing. */
    List<String> complaints() {
        var complaints = Chains.complaints(kept);
        complaints.addAll(Order.complaints(log, told));
        complaints.addAll(Heard.complaints(kept));
        without(told.keySet(), published())
                .forEach(id -> complaints.add("not on its topic: " + told.get(id) + " " + id));
        without(published(), told.keySet()).forEach(id -> complaints.add("on a topic, in no journal: " + id));
        putAside.forEach(place -> complaints.add("a dead letter: " + place));
        return complaints;
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        var left = new TreeSet<>(these);
        left.removeAll(those);
        return left;
    }

    Set<String> published() {
        return log.stream().map(TopicLog::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** Records that came more than once. */
    int repeated() {
        return log.size() - published().size();
    }
}
