package org.countersign.checklist.transition.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.checklist.control.domain.Artifact;
import org.countersign.checklist.control.domain.Environments;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.control.domain.Window;
import org.countersign.checklist.transition.domain.Settings;
import org.jspecify.annotations.Nullable;

/** The parts of a transition that can be set when it is opened and changed later, as JSON has them. */
record SettingsBody(
        @Nullable Tier tier,
        @Nullable String team,
        @Nullable ReleaseBody release,
        @Nullable EnvironmentsBody environments,
        @Nullable Map<String, @Nullable Object> owners,
        @Nullable Map<String, @Nullable Object> attributes,
        @Nullable WindowBody goLiveWindow,
        @Nullable Map<String, @Nullable Map<String, @Nullable String>> criteria,
        @Nullable Map<String, @Nullable String> due) {
    record ReleaseBody(@Nullable List<@Nullable ArtifactBody> artifacts) {
        List<Artifact> list() {
            return artifacts == null
                    ? List.of()
                    : artifacts.stream()
                            .map(artifact -> artifact == null
                                    ? new Artifact("", "")
                                    : new Artifact(text(artifact.name()), text(artifact.digest())))
                            .toList();
        }
    }

    record ArtifactBody(@Nullable String name, @Nullable String digest) {}

    record EnvironmentsBody(
            @Nullable String from,
            @Nullable String to,
            @Nullable List<@Nullable String> productionLike) {
        List<String> like() {
            return productionLike == null
                    ? List.of()
                    : productionLike.stream().map(SettingsBody::text).toList();
        }
    }

    record WindowBody(@Nullable Instant opens, @Nullable Instant closes) {
        /** A window that lacks an end is none: its ends are put so that the rule refuses it. */
        Window window() {
            return opens == null || closes == null
                    ? new Window(Instant.EPOCH, Instant.EPOCH)
                    : new Window(opens, closes);
        }
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    List<Artifact> artifacts() {
        return release == null ? List.of() : release.list();
    }

    @Nullable
    Window window() {
        return goLiveWindow == null ? null : goLiveWindow.window();
    }

    /** An owner is a name or a list; anything else becomes a list that the rule refuses. */
    Map<String, List<String>> ownerLists() {
        var lists = new LinkedHashMap<String, List<String>>();
        if (owners != null) {
            owners.forEach((key, who) -> lists.put(key, names(who)));
        }
        return lists;
    }

    private static List<String> names(@Nullable Object who) {
        return switch (who) {
            case String name -> List.of(name);
            case List<?> names -> names.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    Map<String, Object> attributeValues() {
        var values = new LinkedHashMap<String, Object>();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                if (value != null) {
                    values.put(name, value);
                }
            });
        }
        return values;
    }

    Map<String, Map<String, String>> criteriaTexts() {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        if (criteria != null) {
            for (var entry : criteria.entrySet()) {
                texts.put(entry.getKey(), texts(entry.getValue()));
            }
        }
        return texts;
    }

    Map<String, String> dueTexts() {
        return texts(due);
    }

    private static Map<String, String> texts(@Nullable Object given) {
        var texts = new LinkedHashMap<String, String>();
        if (given instanceof Map<?, ?> named) {
            named.forEach((name, value) -> texts.put(String.valueOf(name), Objects.toString(value, "")));
        }
        return texts;
    }

    /** The settings in effect as this body has them. */
    static SettingsBody of(Settings settings) {
        var window = settings.goLiveWindow();
        var artifacts = settings.release().stream()
                .map(artifact -> new ArtifactBody(artifact.name(), artifact.digest()))
                .toList();
        var environments = settings.environments();
        return new SettingsBody(
                settings.tier(),
                settings.team(),
                new ReleaseBody(List.copyOf(artifacts)),
                new EnvironmentsBody(
                        environments.from(), environments.to(), List.copyOf(environments.productionLike())),
                new LinkedHashMap<>(settings.owners()),
                new LinkedHashMap<>(settings.attributes()),
                window == null ? null : new WindowBody(window.opens(), window.closes()),
                new LinkedHashMap<>(settings.criteria()),
                new LinkedHashMap<>(settings.due()));
    }

    /** These settings in place of those that can be changed. */
    Settings over(Settings old) {
        var named = environments == null ? new EnvironmentsBody(null, null, null) : environments;
        return new Settings(
                old.workload(),
                team == null ? old.team() : team,
                old.from(),
                old.to(),
                tier == null ? Tier.STANDARD : tier,
                artifacts(),
                new Environments(
                        named.from() == null ? old.from() : named.from(),
                        named.to() == null ? old.to() : named.to(),
                        named.like()),
                ownerLists(),
                attributeValues(),
                window(),
                criteriaTexts(),
                dueTexts());
    }
}
