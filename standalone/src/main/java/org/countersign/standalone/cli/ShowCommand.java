package org.countersign.standalone.cli;

import java.io.IOException;
import java.util.Set;
import org.countersign.standalone.client.Address;
import org.countersign.standalone.client.Answer;
import org.countersign.standalone.client.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The board. */
final class ShowCommand implements Command {
    private static final int NOT_FOUND = 404;

    @Override
    public String usage() {
        return "show [WORKLOAD] [--as NAME]";
    }

    @Override
    public Set<String> valued() {
        return Set.of("as");
    }

    @Override
    public int whenRefused() {
        return Exit.UNDECIDED;
    }

    @Override
    public int run(Session session, Arguments arguments) throws IOException, UsageException {
        String workload = arguments.words().isEmpty() ? session.last().recall() : arguments.only("WORKLOAD");
        String who = arguments.get("as", "team-member");
        Api api = session.api();
        JsonNode transition = new Transitions(api, who).current(workload);
        Address gate = Address.of("gate")
                .with("workload", workload)
                .with("stage", transition.path("to").asString(""));
        View view = new View(
                transition,
                signoffs(api, who, transition.path("id").asString("")),
                api.get(who, gate).orRefused().json());
        new Board(session.terminal(), session.clock().instant()).lines(view).forEach(session.terminal()::line);
        return Exit.YES;
    }

    /** Right after the opening the other service may not have heard of it. */
    private static JsonNode signoffs(Api api, String who, String id) throws IOException {
        Answer answer = api.get(who, Address.of("signoffs", id));
        return answer.status() == NOT_FOUND
                ? MissingNode.getInstance()
                : answer.orRefused().json();
    }
}
