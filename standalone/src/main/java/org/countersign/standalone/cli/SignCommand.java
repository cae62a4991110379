package org.countersign.standalone.cli;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.countersign.standalone.client.Address;
import org.countersign.standalone.client.Answer;
import org.countersign.standalone.client.Api;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows what would be signed, asks, and signs it: the very bytes that were shown, by their digest. */
final class SignCommand implements Command {
    private static final int NOT_FOUND = 404;
    /** For the sign-off service to have heard what the checklist already says: 25 looks in 5 s. */
    private static final int LOOKS = 25;

    private static final long PAUSE_NANOS = 200_000_000L;

    @Override
    public String usage() {
        return "sign WORKLOAD [--round data] [--seat S] [--as NAME] [--yes] [--reject] [--comment TEXT]";
    }

    @Override
    public Set<String> valued() {
        return Set.of("round", "seat", "as", "comment");
    }

    @Override
    public Set<String> switches() {
        return Set.of("yes", "reject");
    }

    @Override
    public int run(Session session, Arguments arguments) throws IOException, UsageException {
        String workload = arguments.only("WORKLOAD");
        String round = arguments.get("round", "go");
        if (!Set.of("go", "data").contains(round)) {
            throw new UsageException("--round is data or go, not " + round);
        }
        if (arguments.has("reject") && arguments.get("comment", "").isBlank()) {
            throw new UsageException("--reject needs --comment: what has to change");
        }
        String who = arguments.get("as", round.equals("data") ? "data-owner" : "engineering-approver");
        Asked asked = new Asked(session, who, workload, round);
        JsonNode transition = new Transitions(session.api(), who).current(workload);
        JsonNode standing = standing(asked, transition);
        if (!standing.path("open").asBoolean(false)) {
            return notOpen(asked, transition, standing);
        }
        String id = transition.path("id").asString("");
        Signable signable = Signable.fetch(session.api(), who, id, round);
        signable.lines(session.terminal(), transition).forEach(session.terminal()::line);
        return switch (consent(session, arguments, who)) {
            case YES -> sign(asked, id, signable, arguments);
            case NO -> {
                session.terminal().line("not signed");
                yield Exit.NO;
            }
            case NOBODY -> throw new UsageException("nobody is at a terminal to be asked; --yes signs without asking");
        };
    }

    private record Asked(Session session, String who, String workload, String round) {
        Api api() {
            return session.api();
        }

        Terminal terminal() {
            return session.terminal();
        }
    }

    private static Session.Question.Reply consent(Session session, Arguments arguments, String who) {
        if (arguments.has("yes")) {
            return Session.Question.Reply.YES;
        }
        String verb = arguments.has("reject") ? "Reject" : "Sign";
        return session.question().ask(verb + " this as " + who + "? [y/N] ");
    }

    /** The round as it stands; waits a little where the checklist is ahead of the sign-off service. */
    private static JsonNode standing(Asked asked, JsonNode transition) throws IOException {
        JsonNode round = round(asked, transition);
        for (int look = 1; look < LOOKS && expected(asked, transition) && !settled(round); look++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            round = round(asked, transition);
        }
        return round;
    }

    private static boolean expected(Asked asked, JsonNode transition) {
        return asked.round().equals("go")
                ? transition.path("readiness").path("ready").asBoolean(false)
                : !transition.path("dataDecision").isMissingNode();
    }

    private static boolean settled(JsonNode round) {
        return round.path("open").asBoolean(false) || !round.path("signoffs").isEmpty();
    }

    private static JsonNode round(Asked asked, JsonNode transition) throws IOException {
        Answer answer = asked.api()
                .get(asked.who(), Address.of("signoffs", transition.path("id").asString("")));
        return answer.status() == NOT_FOUND
                ? MissingNode.getInstance()
                : answer.orRefused().json().path("rounds").path(asked.round());
    }

    private static int notOpen(Asked asked, JsonNode transition, JsonNode round) {
        Terminal terminal = asked.terminal();
        if (!round.path("signoffs").isEmpty()) {
            terminal.line(terminal.mark(Mark.NO) + " nothing to sign: the " + asked.round() + " round of "
                    + asked.workload() + " has its answer");
        } else if (asked.round().equals("data")) {
            terminal.line(
                    terminal.mark(Mark.NO) + " nothing to sign: " + DataWords.of(transition.path("dataDecision")));
        } else {
            terminal.line(terminal.mark(Mark.NO) + " not ready: " + asked.workload() + " still wants");
            transition
                    .path("readiness")
                    .path("blockers")
                    .valueStream()
                    .forEach(blocker -> terminal.line("  "
                            + blocker.path("item").asString("") + ": "
                            + blocker.path("reason").asString("")));
        }
        return Exit.NO;
    }

    private static int sign(Asked asked, String id, Signable signable, Arguments arguments) throws IOException {
        ObjectNode decision = JsonNodeFactory.instance
                .objectNode()
                .put("round", asked.round())
                .put("decision", arguments.has("reject") ? "reject" : "approve")
                .put("comment", arguments.get("comment", "by the command line"))
                .put("snapshot", signable.digest());
        arguments.find("seat").ifPresent(seat -> decision.put("seat", seat));
        asked.api()
                .post(asked.who(), Address.of("signoffs", id, "decisions"), decision)
                .orRefused();
        Terminal terminal = asked.terminal();
        terminal.line(terminal.mark(arguments.has("reject") ? Mark.NO : Mark.YES) + " "
                + (arguments.has("reject") ? "rejected" : "signed") + " as " + asked.who() + ", over "
                + signable.digest());
        JsonNode after = asked.api()
                .get(asked.who(), Address.of("signoffs", id))
                .orRefused()
                .json();
        new Rounds(terminal).lines(after, signable.noData()).forEach(terminal::line);
        return Exit.YES;
    }
}
