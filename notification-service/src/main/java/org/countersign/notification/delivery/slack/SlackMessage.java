package org.countersign.notification.delivery.slack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.countersign.chassis.json.WireJson;
import org.countersign.notification.delivery.domain.Wording;
import org.countersign.notification.notice.domain.Message;
import org.jspecify.annotations.Nullable;

/**
 * A notice as Slack's incoming webhooks take it.
 *
 * @param text what stands in the notification; always sent
 */
record SlackMessage(String text, List<Block> blocks) {
    private static final int HEADER = 150;
    private static final int SECTION = 3_000;
    private static final int FIELD = 2_000;
    private static final int FALLBACK = 1_000;
    private static final int MOST_DETAILS = 20;
    private static final int DETAIL = 120;

    record Block(
            String type,
            @Nullable Text text,
            @Nullable List<Text> fields,
            @Nullable List<Text> elements) {}

    /** @param verbatim true where Slack shall make no link, mention or channel of what looks like one */
    record Text(String type, String text, @Nullable Boolean verbatim) {
        static Text markdown(String text) {
            return new Text("mrkdwn", text, true);
        }

        static Text plain(String text) {
            return new Text("plain_text", text, null);
        }
    }

    static SlackMessage of(Message message, URI link) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block("header", Text.plain(SlackText.escaped(Wording.headline(message), HEADER)), null, null));
        blocks.add(new Block("section", Text.markdown(SlackText.escaped(message.text(), SECTION)), null, null));
        if (!message.details().isEmpty()) {
            blocks.add(new Block("section", Text.markdown(details(message.details())), null, null));
        }
        blocks.add(new Block("section", null, fields(message), null));
        blocks.add(new Block("context", null, null, context(message, link)));
        return new SlackMessage(SlackText.escaped(Wording.line(message), FALLBACK), blocks);
    }

    private static String details(List<String> details) {
        var lines = details.stream()
                .limit(MOST_DETAILS)
                .map(detail -> "• " + SlackText.escaped(detail, DETAIL))
                .toList();
        var rest = details.size() - lines.size();
        return String.join("\n", lines) + (rest > 0 ? "\n… and " + rest + " more" : "");
    }

    private static List<Text> fields(Message message) {
        var fields = new ArrayList<Text>();
        fields.add(field("Workload", message.about().workload()));
        fields.add(field("Stage", message.about().stage()));
        if (message.item() != null) {
            var title = message.title();
            fields.add(field("Item", title == null ? message.item() : message.item() + " " + title));
        }
        fields.add(field(message.toTeam() ? "Team" : "Owner", message.addressee()));
        if (message.due() != null) {
            fields.add(field("Due", message.due().toString()));
        }
        return fields;
    }

    private static Text field(String name, String value) {
        var label = "*" + name + "*\n";
        return Text.markdown(label + SlackText.escaped(value, FIELD - label.length()));
    }

    private static List<Text> context(Message message, URI link) {
        return List.of(Text.markdown("<" + link + "|Transition " + SlackText.escaped(message.transition(), DETAIL)
                + "> · " + WireJson.name(message.kind().severity()) + " · " + message.at()));
    }
}
