package org.countersign.acceptance.hold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.countersign.acceptance.events.TopicLog;
import org.countersign.acceptance.kept.Announced.Place;

/** Whether the events of a transition lie on their topic in the order in which they happened. */
final class Order {
    private Order() {}

    /**
     * All that is out of order; empty = nothing. What came before may come again: a relay that died between the broker's
     * acknowledgement and its own mark sends once more, the same under the same id.
     */
    static List<String> complaints(List<ConsumerRecord<String, byte[]>> log, Map<String, Place> journal) {
        var complaints = new ArrayList<String>();
        var first = new HashMap<String, ConsumerRecord<String, byte[]>>();
        var reached = new HashMap<String, Place>();
        for (var record : log) {
            var id = TopicLog.id(record);
            var before = first.putIfAbsent(id, record);
            var place = journal.get(id);
            if (before != null) {
                if (!same(before, record)) {
                    complaints.add(record.topic() + " " + id + ": another record under the same id");
                }
            } else if (place != null) {
                var last = reached.put(record.topic() + " " + record.key() + " " + place.stream(), place);
                if (last != null && last.compareTo(place) >= 0) {
                    complaints.add("%s %s: %s after %s".formatted(record.topic(), record.key(), place, last));
                }
            }
        }
        return complaints;
    }

    private static boolean same(ConsumerRecord<String, byte[]> one, ConsumerRecord<String, byte[]> other) {
        return one.topic().equals(other.topic())
                && one.partition() == other.partition()
                && one.key().equals(other.key())
                && Arrays.equals(one.value(), other.value());
    }
}
