package org.countersign.acceptance.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code docker-compose.yml} says, merges resolved and each variable at its default. */
record ComposeFile(Map<String, Map<String, Object>> services, Map<String, Object> networks) {
    /** A variable with a default that holds no other variable: the innermost one. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z_]+:-([^${}]*)}");

    static ComposeFile of(Path root) {
        try {
            return parsed(Files.readString(root.resolve("docker-compose.yml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ComposeFile parsed(String text) {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(withDefaults(text));
        var services = new HashMap<String, Map<String, Object>>();
        map(file.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return new ComposeFile(services, map(file.get("networks")));
    }

    private static String withDefaults(String text) {
        var resolved = text;
        for (var matcher = VARIABLE.matcher(resolved); matcher.find(); matcher = VARIABLE.matcher(resolved)) {
            resolved = matcher.replaceAll("$1");
        }
        return resolved;
    }

    /** With something else said of a service, as a careless change would leave it; null takes it away. */
    ComposeFile with(String service, String key, Object value) {
        var planted = new HashMap<>(services);
        var changed = new HashMap<>(planted.getOrDefault(service, Map.of()));
        changed.put(key, value);
        changed.values().removeIf(said -> said == null);
        planted.put(service, changed);
        return new ComposeFile(planted, networks);
    }

    /** Without a service. */
    ComposeFile without(String service) {
        var planted = new HashMap<>(services);
        planted.remove(service);
        return new ComposeFile(planted, networks);
    }

    /** A service's word, empty if it says nothing. */
    String text(String service, String key) {
        return String.valueOf(services.getOrDefault(service, Map.of()).getOrDefault(key, ""));
    }

    /** A service's list of words. */
    List<String> list(String service, String key) {
        var said = services.getOrDefault(service, Map.of()).getOrDefault(key, List.of());
        return said instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What is said below a key of a service. */
    Map<String, Object> below(String service, String key) {
        return map(services.getOrDefault(service, Map.of()).get(key));
    }

    /** Whether nobody outside reaches into a network and nobody in it reaches out. */
    boolean isInternal(String network) {
        return Boolean.TRUE.equals(map(networks.get(network)).get("internal"));
    }

    @SuppressWarnings("unchecked") // a mapping of YAML whose keys are words
    private static Map<String, Object> map(Object said) {
        return said instanceof Map<?, ?> mapping ? (Map<String, Object>) mapping : Map.of();
    }
}
