package org.countersign.notification.notice.domain;

import java.util.List;
import java.util.Optional;
import org.countersign.notification.notice.domain.Speech.Hold;
import org.countersign.notification.notice.domain.Speech.Silent;
import org.countersign.notification.notice.domain.Speech.Speak;

/** Should we speak? Stages asked in order; the first that has an answer gives it. */
public final class Speaking {
    /** Most news kept for a transition that is not known yet. */
    static final int MOST_HELD = 200;

    private static final List<Stage> STAGES =
            List.of(Speaking::ofNobody, Speaking::tooMuch, Speaking::ofUnknown, Speaking::repeated, Speaking::changed);

    private Speaking() {}

    /** Answers for news, after what was said before. */
    public static Speech of(Correspondence so, News news) {
        return STAGES.stream()
                .flatMap(stage -> stage.judge(so, news).stream())
                .findFirst()
                .orElse(new Speak(Reason.FIRST_NEWS));
    }

    private interface Stage {
        Optional<Speech> judge(Correspondence so, News news);
    }

    private static Optional<Speech> ofNobody(Correspondence so, News news) {
        return news.kind() == Kind.SIGNOFFS_VOIDED && news.details().isEmpty()
                ? Optional.of(new Silent(Reason.NOBODY_CONCERNED))
                : Optional.empty();
    }

    private static Optional<Speech> tooMuch(Correspondence so, News news) {
        return so.about() == null && so.held().size() >= MOST_HELD
                ? Optional.of(new Silent(Reason.TOO_MUCH_HELD))
                : Optional.empty();
    }

    private static Optional<Speech> ofUnknown(Correspondence so, News news) {
        return so.about() == null ? Optional.of(new Hold(Reason.TRANSITION_UNKNOWN)) : Optional.empty();
    }

    private static Optional<Speech> repeated(Correspondence so, News news) {
        return Said.of(news).equals(so.said().get(news.topic()))
                ? Optional.of(new Silent(Reason.ALREADY_SAID))
                : Optional.empty();
    }

    private static Optional<Speech> changed(Correspondence so, News news) {
        return Optional.ofNullable(so.said().get(news.topic()))
                .map(last -> new Speak(last.kind() == news.kind() ? Reason.NEW_DETAIL : Reason.STATUS_CHANGED));
    }
}
