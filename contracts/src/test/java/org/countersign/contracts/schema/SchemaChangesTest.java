package org.countersign.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.contracts.EventType;
import org.countersign.contracts.checklist.ChecklistEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaChangesTest {
    private final ObjectNode before = EventSchema.of(EventType.of(ChecklistEvent.ItemFailed.class));
    private final ObjectNode after = before.deepCopy();

    @Test
    void allowsNoChange() {
        assertThat(SchemaChanges.breaking(before, after)).isEmpty();
    }

    @Test
    void allowsAnAddedOptionalFieldAndItsDefinition() {
        properties("ItemState").putObject("severity").put("$ref", "#/$defs/Severity");
        definitions().putObject("Severity").put("type", "string");
        assertThat(SchemaChanges.breaking(before, after)).isEmpty();
    }

    @Test
    void allowsAnotherWording() {
        after.put("description", "Said better.");
        assertThat(SchemaChanges.breaking(before, after)).isEmpty();
    }

    @Test
    void refusesARemovedField() {
        properties("ItemState").remove("due");
        assertThat(SchemaChanges.breaking(before, after)).containsExactly("removed /$defs/ItemState/properties/due");
    }

    @Test
    void refusesARenamedField() {
        var properties = properties("ItemState");
        properties.set("dueAt", properties.remove("due"));
        assertThat(SchemaChanges.breaking(before, after)).containsExactly("removed /$defs/ItemState/properties/due");
    }

    @Test
    void refusesAnotherType() {
        ((ObjectNode) properties("ItemState").get("title")).put("type", "integer");
        assertThat(SchemaChanges.breaking(before, after))
                .containsExactly("changed /$defs/ItemState/properties/title/type: \"string\" -> \"integer\"");
    }

    @Test
    void refusesANewEnumConstant() {
        ((ArrayNode) definitions().get("Outcome").get("enum")).add("perhaps");
        assertThat(SchemaChanges.breaking(before, after))
                .singleElement()
                .asString()
                .startsWith("changed /$defs/Outcome/enum: ");
    }

    @Test
    void refusesANewRequiredField() {
        ((ArrayNode) after.get("required")).add("by");
        assertThat(SchemaChanges.breaking(before, after))
                .singleElement()
                .asString()
                .startsWith("changed /required: ");
    }

    @Test
    void refusesANewLimit() {
        ((ObjectNode) properties("ItemState").get("title")).put("maxLength", 10);
        assertThat(SchemaChanges.breaking(before, after))
                .containsExactly("added /$defs/ItemState/properties/title/maxLength: 10");
    }

    private ObjectNode properties(String definition) {
        return (ObjectNode) definitions().get(definition).get("properties");
    }

    private ObjectNode definitions() {
        return (ObjectNode) after.get("$defs");
    }
}
