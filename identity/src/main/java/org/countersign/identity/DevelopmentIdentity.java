package org.countersign.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One demo person, machine or agent, and what its token says.
 *
 * @param name the {@code sub} of its token
 * @param signIn how it signed in, as RFC 8176 names it (claim {@code amr}); empty for what is not a person
 */
record DevelopmentIdentity(
        String name,
        Actor actor,
        List<String> teams,
        List<String> permissions,
        List<String> seats,
        List<String> signIn) {

    /** Whether another team may be asked for: only who is in a team can be in another one. */
    boolean hasTeam() {
        return !teams.isEmpty();
    }

    /** The claims beside the registered ones; {@code team} takes the place of its own team. */
    Map<String, Object> claims(@Nullable String team) {
        return Map.of(
                "actor", actor.claim(),
                "teams", team == null ? teams : List.of(team),
                "permissions", permissions,
                "seats", seats,
                "amr", signIn);
    }
}
