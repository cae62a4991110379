package org.countersign.acceptance.house;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds of every container (ADR-0016): the names of those that break it. */
final class ComposeRules {
    /** By service of the file: what the Dockerfile is told to build for it. */
    static final Map<String, String> OURS = Map.of(
            "gateway", "gateway",
            "checklist", "checklist-service",
            "evidence", "evidence-service",
            "signoff", "signoff-service",
            "notification", "notification-service",
            "identity", "identity");

    private static final Set<String> SERVERS = Set.of("mongodb", "broker");
    private static final Set<String> REACHED_FROM_OUTSIDE = Set.of("gateway", "identity");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9/.-]+:[0-9][A-Za-z0-9.-]*");
    private static final Pattern ROOT = Pattern.compile("(|root|0)(:.*)?");
    private static final Pattern SECRET = Pattern.compile(".*(SECRET|PASSWORD|TOKEN|WEBHOOK|CREDENTIAL|_KEY).*");

    private ComposeRules() {}

    /** Those that must be there and are not. */
    static List<String> missing(ComposeFile file) {
        return Stream.concat(OURS.keySet().stream(), SERVERS.stream())
                .filter(name -> !file.services().containsKey(name))
                .sorted()
                .toList();
    }

    /** Without a tag that names a version. */
    static List<String> unpinned(ComposeFile file) {
        return breaking(file, name -> !PINNED.matcher(file.text(name, "image")).matches());
    }

    /** Of ours, those that the Dockerfile does not build as what they are. */
    static List<String> notBuilt(ComposeFile file) {
        return breaking(
                file,
                name -> OURS.containsKey(name)
                        && !Map.of("SERVICE", OURS.get(name))
                                .equals(file.below(name, "build").get("args")));
    }

    /** With a port that others than this machine reach, or with a port at all though nobody outside needs it. */
    static List<String> reachable(ComposeFile file) {
        return breaking(
                file,
                name -> !file.list(name, "ports").stream().allMatch(port -> port.startsWith("127.0.0.1:"))
                        || (!REACHED_FROM_OUTSIDE.contains(name)
                                && !file.list(name, "ports").isEmpty()));
    }

    static List<String> root(ComposeFile file) {
        return breaking(file, name -> ROOT.matcher(file.text(name, "user")).matches());
    }

    /** With more rights, memory or processes than it needs, or with a file system of ours that can be written. */
    static List<String> soft(ComposeFile file) {
        return breaking(
                file,
                name -> !file.list(name, "cap_drop").equals(List.of("ALL"))
                        || !file.list(name, "security_opt").contains("no-new-privileges:true")
                        || file.services().get(name).containsKey("cap_add")
                        || file.services().get(name).containsKey("privileged")
                        || file.text(name, "mem_limit").isEmpty()
                        || file.text(name, "pids_limit").isEmpty()
                        || (OURS.containsKey(name)
                                && !file.text(name, "read_only").equals("true")));
    }

    static List<String> unwatched(ComposeFile file) {
        return breaking(
                file,
                name -> !file.below(name, "healthcheck").containsKey("test")
                        || file.text(name, "restart").isEmpty());
    }

    /** Left with the engine's own 10 s to end in order. */
    static List<String> hurried(ComposeFile file) {
        return breaking(file, name -> file.text(name, "stop_grace_period").isEmpty());
    }

    /** Servers that know no password, and can be reached from elsewhere. */
    static List<String> open(ComposeFile file) {
        return breaking(
                file,
                name -> SERVERS.contains(name)
                        && (file.list(name, "networks").isEmpty()
                                || !file.list(name, "networks").stream().allMatch(file::isInternal)));
    }

    /**
     * With a secret written down: it comes from the environment of whoever starts it, or is made inside. An environment
     * written as a list is refused as well: it is not looked at here.
     */
    static List<String> telling(ComposeFile file) {
        return breaking(
                file,
                name -> !file.list(name, "environment").isEmpty()
                        || file.below(name, "environment").entrySet().stream()
                                .anyMatch(said -> SECRET.matcher(said.getKey()).matches()
                                        && !Objects.toString(said.getValue(), "")
                                                .isEmpty()));
    }

    private static List<String> breaking(ComposeFile file, Predicate<String> breaks) {
        return file.services().keySet().stream().filter(breaks).sorted().toList();
    }
}
