package org.countersign.standalone.cli;

import java.io.IOException;
import java.util.Set;
import org.countersign.standalone.client.Address;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A second person confirms that no pilot data is held. */
final class ConfirmCommand implements Command {
    @Override
    public String usage() {
        return "confirm WORKLOAD [--as NAME]";
    }

    @Override
    public Set<String> valued() {
        return Set.of("as");
    }

    @Override
    public int run(Session session, Arguments arguments) throws IOException, UsageException {
        String workload = arguments.only("WORKLOAD");
        String who = arguments.get("as", "second-member");
        JsonNode transition = new Transitions(session.api(), who).current(workload);
        Address call = Address.of("transitions", transition.path("id").asString(""), "data-decision", "confirmation");
        session.api().post(who, call, JsonNodeFactory.instance.objectNode()).orRefused();
        Terminal terminal = session.terminal();
        terminal.line(terminal.mark(Mark.YES) + " confirmed  " + workload + ": no pilot data is held");
        terminal.line(terminal.mark(Mark.NEXT) + " next       ./countersign show " + workload);
        return Exit.YES;
    }
}
