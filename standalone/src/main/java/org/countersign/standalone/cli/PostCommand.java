package org.countersign.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.countersign.standalone.client.Address;
import tools.jackson.databind.JsonNode;

/** Posts a report and prints how it was assessed. */
final class PostCommand implements Command {
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    @Override
    public String usage() {
        return "post FILE [--workload W] [--item I] [--format F] [--environment E] [--collected-at T] "
                + "[--subject sha256:...] [--category C] [--source URL] [--as NAME]";
    }

    @Override
    public Set<String> valued() {
        return Set.of(
                "workload", "item", "format", "environment", "collected-at", "subject", "category", "source", "as");
    }

    @Override
    public int whenRefused() {
        return Exit.UNDECIDED;
    }

    @Override
    public int run(Session session, Arguments arguments) throws IOException, UsageException {
        byte[] report = read(arguments.only("FILE"));
        String workload = arguments.has("workload")
                ? arguments.get("workload", "")
                : session.last().recall();
        String who = arguments.get("as", "team-member");
        JsonNode transition = new Transitions(session.api(), who).current(workload);
        Address call = Address.of("evidence")
                .with("transition", transition.path("id").asString(""))
                .with("item", arguments.get("item", ""))
                .with("format", arguments.get("format", ""))
                .with("environment", arguments.get("environment", ""))
                .with("collectedAt", arguments.get("collected-at", ""))
                .with("subject", arguments.get("subject", ""))
                .with("category", arguments.get("category", ""))
                .with("source", arguments.get("source", ""));
        JsonNode evidence = session.api().post(who, call, report).orRefused().json();
        new Assessed(session.terminal()).lines(evidence, workload).forEach(session.terminal()::line);
        return exit(evidence.path("outcome").asString(""));
    }

    private static int exit(String outcome) {
        return switch (outcome) {
            case "pass", "warn" -> Exit.YES;
            case "fail" -> Exit.NO;
            default -> Exit.UNDECIDED;
        };
    }

    /** {@code -} is standard input. */
    private static byte[] read(String name) throws IOException, UsageException {
        byte[] report;
        if (name.equals("-")) {
            report = System.in.readNBytes(MOST_BYTES + 1);
        } else {
            Path file = path(name);
            if (!Files.isRegularFile(file)) {
                throw new UsageException(name + (Files.exists(file) ? " is no file" : " is not there"));
            }
            try (InputStream in = Files.newInputStream(file)) {
                report = in.readNBytes(MOST_BYTES + 1);
            }
        }
        if (report.length > MOST_BYTES) {
            throw new UsageException(name + " has more than 20 MB");
        }
        return report;
    }

    private static Path path(String name) throws UsageException {
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            throw new UsageException("no path: " + name);
        }
    }
}
