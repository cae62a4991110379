package org.countersign.checklist.template.yaml;

import java.util.List;
import java.util.Map;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.json.WireJson;
import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.template.application.Documents;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML 1.1 without tags that make objects, and JSON; both bounded in size, depth and repetition. */
@Component
final class YamlDocuments implements Documents {
    private static final int DEEPEST = 20;
    private static final int ALIASES = 50;
    private static final JsonMapper JSON = WireJson.strict();

    @Override
    public Document read(String text) {
        if (text.length() > LONGEST) {
            return unreadable("is longer than " + LONGEST + " characters");
        }
        return text.stripLeading().startsWith("{") ? json(text) : yaml(text);
    }

    private static Document yaml(String text) {
        try {
            var loaded = new Yaml(new SafeConstructor(options())).<Object>load(text);
            return of(new PlainTree().plain(loaded));
        } catch (MarkedYAMLException marked) {
            var mark = marked.getProblemMark();
            var at = mark == null ? "" : " (line %d, column %d)".formatted(mark.getLine() + 1, mark.getColumn() + 1);
            return unreadable(String.valueOf(marked.getProblem()) + at);
        } catch (YAMLException | IllegalArgumentException fault) {
            return unreadable(String.valueOf(fault.getMessage()));
        }
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST);
        return options;
    }

    private static Document json(String text) {
        try {
            return of(new PlainTree().plain(JSON.readValue(text, Object.class)));
        } catch (JacksonException fault) {
            var place = fault.getLocation();
            var at = place == null ? "" : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
            return unreadable(fault.getOriginalMessage() + at);
        } catch (IllegalArgumentException fault) {
            return unreadable(String.valueOf(fault.getMessage()));
        }
    }

    private static Document of(Object tree) {
        if (!(tree instanceof Map<?, ?> fields)) {
            return unreadable("must be an object");
        }
        var named = new java.util.LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> named.put(String.valueOf(name), value));
        return new Document.Read(named, Canonical.digest(Canonical.bytes(named)));
    }

    private static Document unreadable(String why) {
        return new Document.Unreadable(List.of(new Fault("", why)));
    }
}
