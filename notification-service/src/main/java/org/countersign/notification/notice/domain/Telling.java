package org.countersign.notification.notice.domain;

import java.util.ArrayList;
import java.util.List;
import org.countersign.notification.notice.domain.NoticeFact.NewsHeld;
import org.countersign.notification.notice.domain.NoticeFact.NewsTold;
import org.countersign.notification.notice.domain.NoticeFact.NoticeRaised;
import org.countersign.notification.notice.domain.NoticeFact.TopicClosed;
import org.countersign.notification.notice.domain.NoticeFact.TransitionNoted;

/** From news to the facts that follow. */
public final class Telling {
    private Telling() {}

    /** The transition became known, or differs: what was held is told now. */
    public static List<NoticeFact> about(Correspondence so, About about) {
        if (about.equals(so.about())) {
            return List.of();
        }
        var facts = new ArrayList<NoticeFact>();
        facts.add(new TransitionNoted(about));
        var state = so.after(facts.getFirst());
        for (var news : so.held()) {
            var told = of(state, news);
            facts.addAll(told);
            for (var fact : told) {
                state = state.after(fact);
            }
        }
        return facts;
    }

    /** News came. */
    public static List<NoticeFact> of(Correspondence so, News news) {
        return switch (Speaking.of(so, news)) {
            case Speech.Speak(var why) -> told(so, news, why);
            case Speech.Hold _ -> List.of(new NewsHeld(news));
            case Speech.Silent _ -> List.of();
        };
    }

    /** A topic is over: an item is met again, say. */
    public static List<NoticeFact> closed(Correspondence so, String topic) {
        var spokenOf = so.said().containsKey(topic)
                || so.held().stream().anyMatch(news -> news.topic().equals(topic));
        return spokenOf ? List.of(new TopicClosed(topic)) : List.of();
    }

    private static List<NoticeFact> told(Correspondence so, News news, Reason why) {
        var about = so.about();
        if (about == null) {
            return List.of();
        }
        var addressees = news.owners().isEmpty() ? List.of(about.team()) : news.owners();
        var facts = new ArrayList<NoticeFact>();
        for (var addressee : addressees) {
            facts.add(new NoticeRaised(Message.of(so.transition(), about, news, addressee, why)));
        }
        var ids =
                facts.stream().map(fact -> ((NoticeRaised) fact).message().id()).toList();
        facts.add(new NewsTold(news.topic(), Said.of(news), ids));
        return facts;
    }
}
