package org.countersign.evidence.intake.application;

import java.util.Optional;
import org.countersign.evidence.intake.domain.Place;
import org.countersign.evidence.intake.domain.Refusal;
import org.countersign.evidence.intake.domain.Refusal.BadField;
import org.countersign.evidence.reading.domain.ReadResult;

/** Why a report was not read, as a refusal. */
final class Refusals {
    private Refusals() {}

    static Optional<Refusal> of(ReadResult result) {
        return switch (result) {
            case ReadResult.Read read -> Optional.empty();
            case ReadResult.Unreadable unreadable -> Optional.of(unreadable(unreadable));
            case ReadResult.UnknownFormat(var known) -> Optional.of(new Refusal.UnknownFormat(known));
            case ReadResult.Ambiguous(var formats) -> Optional.of(new Refusal.AmbiguousFormat(formats));
        };
    }

    private static Refusal unreadable(ReadResult.Unreadable unreadable) {
        return new Refusal.Unreadable(
                new Place(unreadable.line(), unreadable.column(), unreadable.pointer()),
                unreadable.reason(),
                unreadable.errors().stream()
                        .map(field -> new BadField(field.pointer(), field.message()))
                        .toList());
    }
}
