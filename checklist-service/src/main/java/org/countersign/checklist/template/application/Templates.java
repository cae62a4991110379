package org.countersign.checklist.template.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.journal.Versioned;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.template.domain.Template;
import org.countersign.checklist.template.domain.TemplateBook;
import org.countersign.checklist.template.domain.TemplateFact;
import reactor.core.publisher.Mono;

/** The templates there are, by name and version. */
public final class Templates {
    private final Journal journal;
    private final StreamType<TemplateBook, TemplateFact> type;

    public Templates(Journal journal, StreamType<TemplateBook, TemplateFact> type) {
        this.journal = journal;
        this.type = type;
    }

    /** Every version of a template; one of which nothing is known has none. */
    public Mono<TemplateBook> book(String name) {
        return journal.load(type, name).map(Versioned::state);
    }

    /** The newest version; empty where there is none. */
    public Mono<TemplateBook.Version> newest(String name) {
        return book(name).flatMap(book -> Mono.justOrEmpty(book.newest()));
    }

    /** One version; empty where there is none. */
    public Mono<TemplateBook.Version> version(String name, int number) {
        return book(name).flatMap(book -> Mono.justOrEmpty(book.version(number)));
    }

    /** Puts a body; the same body as the newest again changes nothing. */
    public Mono<TemplateBook> put(
            String name, Map<String, Object> body, String digest, Template template, Actor by, Cause cause) {
        return write(name, cause, book -> book.put(digest, body, template, by, cause.at()));
    }

    /** Puts a body unless any version had it: what people changed since is not changed back. */
    public Mono<TemplateBook> ship(
            String name, Map<String, Object> body, String digest, Template template, Actor by, Cause cause) {
        return write(
                name, cause, book -> has(book, digest) ? List.of() : book.put(digest, body, template, by, cause.at()));
    }

    private static boolean has(TemplateBook book, String digest) {
        return book.versions().stream().anyMatch(version -> version.digest().equals(digest));
    }

    private Mono<TemplateBook> write(String name, Cause cause, Function<TemplateBook, List<TemplateFact>> decide) {
        return journal.<TemplateBook, TemplateFact, Optional<Void>>execute(
                        type, name, cause, seen -> Ruling.write(decide.apply(seen.state())))
                .map(execution -> switch (execution) {
                    case Execution.Done<TemplateBook, Optional<Void>> done ->
                        done.after().state();
                    case Execution.Refused<TemplateBook, Optional<Void>> _ ->
                        throw new IllegalStateException("putting a template refuses nothing");
                });
    }
}
