package org.countersign.standalone.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands behind the name of a command.
 *
 * @param words what is not an option, in order
 * @param options by name without dashes; a switch has empty text
 */
record Arguments(List<String> words, Map<String, String> options) {
    Arguments {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    /** Reads {@code --name value}, {@code --name=value} and switches; what is behind {@code --} is no option. */
    static Arguments read(List<String> given, Set<String> valued, Set<String> switches) throws UsageException {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(given);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            if (argument.equals("--")) {
                words.addAll(rest);
                rest.clear();
            } else if (argument.startsWith("--")) {
                option(argument.substring(2), rest, options, valued, switches);
            } else {
                words.add(argument);
            }
        }
        return new Arguments(words, options);
    }

    private static void option(
            String text, Deque<String> rest, Map<String, String> options, Set<String> valued, Set<String> switches)
            throws UsageException {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (switches.contains(name) && equals < 0) {
            options.put(name, "");
        } else if (!valued.contains(name)) {
            throw new UsageException("there is no option --" + name + " here; there are " + known(valued, switches));
        } else if (equals >= 0) {
            options.put(name, text.substring(equals + 1));
        } else if (rest.isEmpty()) {
            throw new UsageException("--" + name + " needs a value");
        } else {
            options.put(name, rest.pop());
        }
    }

    private static String known(Set<String> valued, Set<String> switches) {
        Set<String> all = new TreeSet<>(valued);
        all.addAll(switches);
        return "--" + String.join(", --", all);
    }

    /** The one word that has to be there. */
    String only(String what) throws UsageException {
        if (words.size() != 1 || words.getFirst().isBlank()) {
            throw new UsageException(words.isEmpty() ? what + " is missing" : "one " + what + ", not " + words);
        }
        return words.getFirst();
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    String get(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
