package org.countersign.acceptance.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether news that must have an effect elsewhere has had it. */
public final class Heard {
    private static final List<News> NEWS = List.of(
            new News("checklist-service", "transition-opened", "evidence-service"),
            new News("checklist-service", "transition-opened", "signoff-service"),
            new News("checklist-service", "transition-opened", "notification-service"),
            new News("evidence-service", "evidence-assessed", "checklist-service"));

    private Heard() {}

    private record News(String from, String type, String to) {}

    /** News that had none, of services that have come to rest; empty = nothing. */
    public static List<String> complaints(Kept kept) {
        var complaints = new ArrayList<String>();
        for (var news : NEWS) {
            var causes = kept.journals().get(news.to()).stream()
                    .map(KeptEntry::causation)
                    .collect(Collectors.toSet());
            kept.journals().get(news.from()).stream()
                    .flatMap(entry -> entry.facts().stream())
                    .filter(fact -> fact.type().equals(news.type()) && !causes.contains("event:" + fact.id()))
                    .forEach(
                            fact -> complaints.add("not heard by " + news.to() + ": " + fact.type() + " " + fact.id()));
        }
        return complaints;
    }
}
