package org.countersign.checklist.template.domain;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.checklist.control.domain.RoundName;
import org.countersign.checklist.control.domain.Seat;
import org.countersign.checklist.control.domain.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A description of a checklist.
 *
 * @param tiers those it may be used for
 * @param dataDecision whether the fate of the data of the stage that is left has to be decided
 * @param mfaFrom from which tier up approvers show a second factor; absent = never
 */
public record Template(
        String name,
        String title,
        String from,
        String to,
        List<Tier> tiers,
        boolean dataDecision,
        @Nullable Tier mfaFrom,
        List<SeatRule> seats,
        List<String> relaxedDuties,
        List<Dimension> dimensions) {
    private static final String DATA_PROTECTION = "data-protection";

    public Template {
        tiers = List.copyOf(tiers);
        seats = List.copyOf(seats);
        relaxedDuties = List.copyOf(relaxedDuties);
        dimensions = List.copyOf(dimensions);
    }

    /** Every item, in order. */
    public Stream<TemplateItem> items() {
        return dimensions.stream().flatMap(dimension -> dimension.items().stream());
    }

    /**
     * The seats of both rounds. Whatever a template names, the go round is never without a seat, and where there is
     * personal data {@code data-protection} sits in every round.
     */
    public List<Seat> seats(Tier tier, boolean personalData) {
        var mfa = mfaFrom != null && tier.compareTo(mfaFrom) >= 0;
        return Stream.concat(
                        round(RoundName.DATA, "data-owner", tier, personalData, mfa)
                                .filter(seat -> dataDecision),
                        round(RoundName.GO, "engineering", tier, personalData, mfa))
                .toList();
    }

    private Stream<Seat> round(RoundName round, String least, Tier tier, boolean personalData, boolean mfa) {
        var named = seats.stream()
                .filter(rule -> rule.round() == round)
                .flatMap(rule -> rule.seat(tier, personalData, mfa).stream())
                .toList();
        var asked = named.stream().anyMatch(seat -> !seat.key().equals(DATA_PROTECTION))
                ? named.stream()
                : Stream.concat(Stream.of(new Seat(round, least, 1, mfa)), named.stream());
        var protectedAlready = named.stream().anyMatch(seat -> seat.key().equals(DATA_PROTECTION));
        return personalData && !protectedAlready
                ? Stream.concat(asked, Stream.of(new Seat(round, DATA_PROTECTION, 1, mfa)))
                : asked;
    }
}
