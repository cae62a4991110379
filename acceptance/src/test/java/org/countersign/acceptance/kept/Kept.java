package org.countersign.acceptance.kept;

import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import reactor.core.publisher.Flux;

/**
 * What the services have on disk, read past them by the store's own port.
 *
 * @param journals the entries of each service by its name, in the order of stream and place
 * @param heads last place of each stream that the service has noted, by service and stream; it may lie behind
 */
public record Kept(Map<String, List<KeptEntry>> journals, Map<String, Map<String, Long>> heads) {
    /** Services with a store; standalone names each one's database after it. */
    public static final List<String> SERVICES =
            List.of("checklist-service", "evidence-service", "signoff-service", "notification-service");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Comparator<KeptEntry> ORDER =
            Comparator.comparing(KeptEntry::stream).thenComparing(KeptEntry::seq);

    /** Everything that is there now; {@code prefix} is what stands before each database's name. */
    public static Kept read(String uri, String prefix) {
        var journals = new TreeMap<String, List<KeptEntry>>();
        var heads = new TreeMap<String, Map<String, Long>>();
        try (var client = MongoClients.create(uri)) {
            for (var service : SERVICES) {
                var database = client.getDatabase(prefix + service);
                // The heads first: a journal that is read later is never behind them.
                heads.put(
                        service,
                        all(Flux.from(database.getCollection("heads").find())).stream()
                                .collect(Collectors.toMap(head -> head.getString("_id"), head -> head.getLong("seq"))));
                journals.put(
                        service,
                        all(Flux.from(database.getCollection("journal").find()).map(KeptEntry::of)).stream()
                                .sorted(ORDER)
                                .toList());
            }
        }
        return new Kept(journals, heads);
    }

    /** How many entries of all services wait to be taken to Kafka. */
    public static long pending(String uri, String prefix) {
        try (var client = MongoClients.create(uri)) {
            return SERVICES.stream()
                    .mapToLong(service -> all(Flux.from(client.getDatabase(prefix + service)
                                    .getCollection("journal")
                                    .find(new Document("pending", true))
                                    .projection(new Document("seq", 1))))
                            .size())
                    .sum();
        }
    }

    private static <T> List<T> all(Flux<T> found) {
        return Objects.requireNonNull(found.collectList().block(PATIENCE));
    }

    /** Entries of all services. */
    public int size() {
        return journals.values().stream().mapToInt(List::size).sum();
    }
}
