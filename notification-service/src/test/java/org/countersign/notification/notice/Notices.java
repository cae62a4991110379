package org.countersign.notification.notice;

import java.time.Instant;
import java.util.List;
import org.countersign.notification.notice.domain.About;
import org.countersign.notification.notice.domain.Correspondence;
import org.countersign.notification.notice.domain.Kind;
import org.countersign.notification.notice.domain.News;
import org.countersign.notification.notice.domain.NoticeFact;
import org.countersign.notification.notice.domain.Telling;

/** What tests talk about. */
public final class Notices {
    public static final Instant AT = Instant.parse("2026-03-10T09:15:30Z");
    public static final About ABOUT = new About("payments-api", "payments", "production");
    public static final String TRANSITION = "019cadab-2340-7c3e-9b42-6d1f0a8e7b21";

    private Notices() {}

    public static News failed(String event, String evidence, String... owners) {
        return new News(
                event,
                Kind.ITEM_FAILED,
                "load.peak",
                evidence,
                "load.peak",
                "Holds the expected peak",
                List.of(owners),
                Instant.parse("2026-03-20T12:00:00Z"),
                "p95: http.latency.p95 480 > 300",
                List.of(),
                AT);
    }

    public static News team(String event, Kind kind, List<String> details) {
        return new News(
                event, kind, "verdict", event, null, null, List.of(), null, "Approved by ada, bob.", details, AT);
    }

    /** Nothing said yet, of a transition that is known. */
    public static Correspondence known() {
        return Correspondence.of(TRANSITION).after(new NoticeFact.TransitionNoted(ABOUT));
    }

    public static Correspondence unknown() {
        return Correspondence.of(TRANSITION);
    }

    public static Correspondence told(Correspondence so, News news) {
        return after(so, Telling.of(so, news));
    }

    public static Correspondence after(Correspondence so, List<NoticeFact> facts) {
        var state = so;
        for (var fact : facts) {
            state = state.after(fact);
        }
        return state;
    }
}
