package org.countersign.evidence.reading.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.contracts.measurement.Vocabulary;

/**
 * What a finding is about, told from the words of its rule's tags. A tag is cut at everything that is no letter or
 * digit, so {@code aws/iam-policy} has the words aws, iam, policy; each word of the table names a class, and a rule can
 * be about several. A rule with none of these words is about nothing we know.
 */
final class FindingClasses {
    /** Words by class; the table that the documentation of the format shows. */
    static final Map<String, List<String>> WORDS = words();

    private static final Map<String, String> BY_WORD = byWord();
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{Alnum}]+");
    private static final int LONGEST_TAG = 200;

    private FindingClasses() {}

    /** The classes that the words of a tag name. */
    static Set<String> of(String tag) {
        var classes = new LinkedHashSet<String>();
        if (tag.length() <= LONGEST_TAG) {
            BETWEEN_WORDS.splitAsStream(tag.toLowerCase(Locale.ROOT)).forEach(word -> {
                var known = BY_WORD.get(word);
                if (known != null) {
                    classes.add(known);
                }
            });
        }
        return classes;
    }

    private static Map<String, List<String>> words() {
        var words = new LinkedHashMap<String, List<String>>();
        words.put(
                "iam",
                List.of("iam", "identity", "access", "authentication", "authorization", "privilege", "rbac", "mfa"));
        words.put("network", List.of("network", "networking", "firewall", "ingress", "egress", "vpc", "subnet", "tls"));
        words.put("data", List.of("data", "database", "storage", "backup", "encryption"));
        words.put("logging", List.of("logging", "logs", "audit", "monitoring"));
        words.put("code", List.of("code", "cwe", "sast", "injection"));
        words.put("dependency", List.of("dependency", "dependencies", "vulnerability", "sca", "cve"));
        words.put("iac", List.of("iac", "misconfiguration", "terraform", "kubernetes", "dockerfile", "cloudformation"));
        words.put("secret", List.of("secret", "secrets", "credential", "credentials"));
        return words;
    }

    private static Map<String, String> byWord() {
        var byWord = new LinkedHashMap<String, String>();
        WORDS.forEach((about, words) -> words.forEach(word -> byWord.put(word, about)));
        if (!WORDS.keySet().equals(Set.copyOf(Vocabulary.FINDING_CLASSES))) {
            throw new IllegalStateException("the table and the vocabulary name different classes");
        }
        return Map.copyOf(byWord);
    }
}
