package org.countersign.contracts.docs;

import java.util.Locale;
import org.countersign.contracts.EventType;
import org.countersign.contracts.Topics;
import org.countersign.contracts.sample.Sample;
import org.countersign.contracts.schema.Javadocs;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The AsyncAPI 3.0 document of all topics, from the event types. */
final class AsyncApi {
    private static final String JSON_TYPE = "application/json";
    private static final String UUID = "UUIDv7 text";

    private AsyncApi() {}

    static String yaml() {
        var mapper = YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        return "# Generated from the event records of contracts; approve a change with -Dapprove=true.\n"
                + mapper.writeValueAsString(document());
    }

    private static ObjectNode document() {
        var root = JsonNodeFactory.instance.objectNode().put("asyncapi", "3.0.0");
        info(root.putObject("info"));
        root.put("defaultContentType", JSON_TYPE);
        var channels = root.putObject("channels");
        var operations = root.putObject("operations");
        for (var topic : Topics.all()) {
            channel(channels.putObject(shortName(topic)), topic);
            operation(operations.putObject("publish-" + shortName(topic)), topic);
        }
        var components = root.putObject("components");
        var messages = components.putObject("messages");
        EventType.all().values().forEach(type -> message(messages.putObject(type.name()), type));
        headers(components.putObject("schemas").putObject("cloud-event-headers"));
        return root;
    }

    private static void info(ObjectNode info) {
        info.put("title", "Countersign events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Facts that the services of Countersign publish on Kafka: CloudEvents 1.0 in binary mode, one topic "
                                + "for each producing service, keyed by transition, in order per transition. A record can "
                                + "arrive more than once with the same ce_id. Within a version only optional fields are "
                                + "added: ignore fields and types that you do not know. Records that a consumer can never "
                                + "read go to the topic's name with `" + Topics.DEAD_LETTER_SUFFIX + "` appended.");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    }

    private static void channel(ObjectNode channel, String topic) {
        channel.put("address", topic)
                .put("title", topic)
                .put("description", "Facts of " + shortName(topic) + "-service, keyed by transition.");
        var messages = channel.putObject("messages");
        of(topic).forEach(type -> messages.putObject(type.name()).put("$ref", component(type)));
        channel.putObject("bindings").putObject("kafka").put("topic", topic).put("bindingVersion", "0.5.0");
    }

    private static void operation(ObjectNode operation, String topic) {
        operation
                .put("action", "send")
                .put("summary", shortName(topic) + "-service publishes; everybody else reads.")
                .putObject("channel")
                .put("$ref", "#/channels/" + shortName(topic));
        var messages = operation.putArray("messages");
        of(topic)
                .forEach(type -> messages.addObject()
                        .put("$ref", "#/channels/" + shortName(topic) + "/messages/" + type.name()));
    }

    private static void message(ObjectNode message, EventType type) {
        message.put("name", type.name()).put("title", title(type));
        Javadocs.of(type.record()).ifPresent(text -> message.put("summary", text));
        message.put("contentType", JSON_TYPE);
        var headers = message.putObject("headers").put("type", "object");
        headers.putArray("allOf").addObject().put("$ref", "#/components/schemas/cloud-event-headers");
        headers.putObject("properties").putObject("ce_type").put("const", type.name());
        message.putObject("payload").put("$ref", schema(type));
        var kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("format", "uuid").put("description", "Id of the transition");
        kafka.put("bindingVersion", "0.5.0");
    }

    private static void headers(ObjectNode headers) {
        headers.put("type", "object").put("description", "CloudEvents 1.0 attributes, each the bytes of a UTF-8 text.");
        var properties = headers.putObject("properties");
        header(properties, "ce_id", "Id of the event, " + UUID + "; the same when it is published again")
                .put("format", "uuid");
        header(properties, "ce_source", "The service that states the fact").put("format", "uri-reference");
        header(properties, "ce_specversion", "Version of CloudEvents").put("const", "1.0");
        header(properties, "ce_type", "The type of the event; its last segment is the version");
        header(properties, "ce_time", "When it was stated, RFC 3339 UTC").put("format", "date-time");
        header(properties, "ce_subject", "Id of the transition, " + UUID).put("format", "uuid");
        header(
                        properties,
                        "ce_sequence",
                        "Place in the producing service's stream of the transition, in 20 digits; facts of one entry share it. "
                                + "Of two events of one source and subject the higher is the newer, whatever ce_time says")
                .put("pattern", "^[0-9]{20}$");
        header(properties, "content-type", "Form of the payload").put("const", JSON_TYPE);
        var required = headers.putArray("required");
        properties.propertyNames().forEach(required::add);
    }

    private static ObjectNode header(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static String component(EventType type) {
        return "#/components/messages/" + type.name();
    }

    private static Iterable<EventType> of(String topic) {
        return EventType.all().values().stream()
                .filter(type -> type.topic().equals(topic))
                .toList();
    }

    private static String schema(EventType type) {
        return "../../contracts/src/main/resources/events/"
                + Sample.folder(type).getFileName() + "/" + Sample.schema(type).getFileName();
    }

    private static String title(EventType type) {
        var words = type.record().getSimpleName().replaceAll("(?<!^)([A-Z])", " $1");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String shortName(String topic) {
        return topic.substring(topic.lastIndexOf('.') + 1);
    }
}
