package org.countersign.chassis.identity;

import java.util.Set;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;

/**
 * Who calls, as the token says it. A controller method gets it as a parameter; one of a {@link PublicEndpoint} marks it
 * {@code @Nullable} and gets null where no token came.
 *
 * @param id claim {@code sub}
 * @param kind person, machine or agent
 * @param teams the teams it is in
 * @param permissions what it may do
 * @param seats the seats it can fill
 * @param amr how it signed in (RFC 8176)
 */
public record Caller(
        String id, ActorKind kind, Set<String> teams, Set<String> permissions, Set<String> seats, Set<String> amr) {

    public Caller {
        teams = Set.copyOf(teams);
        permissions = Set.copyOf(permissions);
        seats = Set.copyOf(seats);
        amr = Set.copyOf(amr);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    public boolean inTeam(String team) {
        return teams.contains(team);
    }

    public boolean isPerson() {
        return kind == ActorKind.PERSON;
    }

    public Actor actor() {
        return new Actor(id, kind);
    }
}
