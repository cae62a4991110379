package org.countersign.standalone.cli;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.standalone.client.Address;
import org.countersign.standalone.client.Answer;
import org.countersign.standalone.client.Api;
import org.countersign.standalone.terminal.Ink;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import org.countersign.standalone.terminal.Text;
import tools.jackson.databind.JsonNode;

/**
 * What a signer is about to sign over.
 *
 * @param digest computed here, over the bytes that are shown
 */
record Signable(String round, String digest, JsonNode snapshot) {
    private static final int LABEL = 15;
    private static final int STATUS = 14;
    private static final int SHORT_DIGEST = 19;

    static Signable fetch(Api api, String who, String transition, String round) throws IOException {
        Answer answer = api.get(
                        who, Address.of("signoffs", transition, "snapshot").with("round", round))
                .orRefused();
        return new Signable(round, sha256(answer.bytes()), answer.json());
    }

    boolean noData() {
        return snapshot.path("dataDecision").path("noneHeld").asBoolean(false);
    }

    List<String> lines(Terminal terminal, JsonNode transition) {
        List<String> lines = new ArrayList<>();
        lines.add(terminal.in(
                Ink.BOLD,
                "The " + round + " round of " + transition.path("workload").asString("")));
        row(lines, terminal, "way", way(transition));
        row(lines, terminal, "snapshot", digest);
        if (round.equals("go")) {
            go(lines, terminal);
        }
        JsonNode data = snapshot.path("dataDecision");
        row(lines, terminal, "data", Text.harmless(DataWords.of(data).replaceAll(", not confirmed.*|·.*", "")));
        row(lines, terminal, "reason", Text.harmless(data.path("reason").asString("")));
        return lines;
    }

    private void go(List<String> lines, Terminal terminal) {
        row(lines, terminal, "release", releases());
        row(lines, terminal, "attributes", attributes());
        int key = snapshot.path("items")
                .valueStream()
                .mapToInt(item -> Text.length(item.path("key").asString("")))
                .max()
                .orElse(0);
        snapshot.path("items").valueStream().forEach(item -> lines.add(item(terminal, item, key)));
        row(lines, terminal, "warnings", warnings());
        row(lines, terminal, "risks", risks());
    }

    /** Nothing of what is signed is cut off. */
    private static void row(List<String> lines, Terminal terminal, String label, String text) {
        String before = Text.padded(label, LABEL);
        for (String part : Text.wrapped(text, terminal.width() - LABEL)) {
            lines.add(before + part);
            before = " ".repeat(LABEL);
        }
    }

    private static String way(JsonNode transition) {
        JsonNode template = transition.path("template");
        return "%s → %s, by template %s version %s, tier %s"
                .formatted(
                        transition.path("from").asString(""),
                        transition.path("to").asString(""),
                        template.path("name").asString(""),
                        template.path("version").asString(""),
                        transition.path("tier").asString(""));
    }

    private String item(Terminal terminal, JsonNode item, int keyWidth) {
        String status = item.path("status").asString("");
        String outcome = item.path("outcome").asString("");
        String evidence = item.path("evidence")
                .valueStream()
                .map(digest -> Text.clipped(digest.asString(""), SHORT_DIGEST))
                .collect(Collectors.joining(", "));
        String row = Text.cell(item.path("key").asString(""), keyWidth) + "  "
                + Text.cell(outcome.isEmpty() ? "decided" : outcome, "inconclusive".length()) + "  " + evidence;
        return "  " + terminal.mark(Mark.of(status)) + " " + Text.cell(status, STATUS)
                + Text.clipped(Text.harmless(row.stripTrailing()), terminal.width() - STATUS - 4);
    }

    private String releases() {
        String named = snapshot.path("release")
                .valueStream()
                .map(artifact -> artifact.path("name").asString("") + " "
                        + artifact.path("digest").asString(""))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "none named" : Text.harmless(named);
    }

    private String attributes() {
        return snapshot.path("attributes")
                .propertyStream()
                .map(attribute -> attribute.getKey() + " " + attribute.getValue())
                .collect(Collectors.joining(" · "));
    }

    private String warnings() {
        String warned = snapshot.path("items")
                .valueStream()
                .filter(item -> item.path("outcome").asString("").equals("warn"))
                .map(item -> item.path("key").asString(""))
                .collect(Collectors.joining(", "));
        return warned.isEmpty() ? "none" : warned;
    }

    private String risks() {
        String named = snapshot.path("risks")
                .valueStream()
                .map(risk -> risk.path("none").asBoolean(false)
                        ? "none known"
                        : risk.path("title").asString(""))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "none stated" : Text.harmless(named);
    }

    private static String sha256(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
