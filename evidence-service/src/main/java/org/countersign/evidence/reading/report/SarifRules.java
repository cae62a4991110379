package org.countersign.evidence.reading.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules of a run: those of the driver and of its extensions. */
final class SarifRules {
    private final List<SarifRule> driver = new ArrayList<>();
    private final List<List<SarifRule>> extensions = new ArrayList<>();
    private final Map<String, SarifRule> byId = new HashMap<>();

    static SarifRules of(JsonNode tool) {
        var rules = new SarifRules();
        rules.fill(tool.path("driver"), rules.driver);
        for (var extension : tool.path("extensions")) {
            var its = new ArrayList<SarifRule>();
            rules.fill(extension, its);
            rules.extensions.add(its);
        }
        return rules;
    }

    private void fill(JsonNode component, List<SarifRule> into) {
        for (var node : component.path("rules")) {
            var rule = SarifRule.of(node);
            into.add(rule);
            byId.putIfAbsent(node.path("id").asString(""), rule);
        }
    }

    /** The rule of a result: by index in its component, else by id, also the id's first part ({@code CA1000/1}). */
    SarifRule of(SarifResult result) {
        var list = result.extension() < 0 ? driver : ofExtension(result.extension());
        var index = result.ruleIndex();
        if (index >= 0 && index < list.size()) {
            return list.get(index);
        }
        var id = result.ruleId();
        var parent = id.contains("/") ? id.substring(0, id.lastIndexOf('/')) : id;
        return byId.getOrDefault(id, byId.getOrDefault(parent, SarifRule.NONE));
    }

    /** Every class that some rule is about. */
    Set<String> about() {
        var about = new LinkedHashSet<String>();
        all().forEach(rule -> about.addAll(rule.about()));
        return about;
    }

    /** Whether some rule does not tell what it is about, or none is described at all. */
    boolean leaveRoom() {
        return all().findAny().isEmpty() || all().anyMatch(rule -> rule.about().isEmpty());
    }

    private Stream<SarifRule> all() {
        return Stream.concat(driver.stream(), extensions.stream().flatMap(List::stream));
    }

    private List<SarifRule> ofExtension(int index) {
        return index < extensions.size() ? extensions.get(index) : List.of();
    }
}
