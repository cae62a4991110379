package org.countersign.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What to do next, most useful first, as lines to paste where there is one. */
final class NextSteps {
    private static final int MOST_ITEMS = 3;
    private static final String DECISION = "data.decision";

    private NextSteps() {}

    static List<String> of(View view) {
        String workload = view.workload();
        if (view.gate().path("allowed").asBoolean(false)) {
            return List.of("nothing: the gate allows " + workload + " in "
                    + view.transition().path("to").asString(""));
        }
        List<String> steps = new ArrayList<>();
        data(view, workload).ifPresent(steps::add);
        List<String> missing = view.transition()
                .path("readiness")
                .path("blockers")
                .valueStream()
                .map(blocker -> blocker.path("item").asString(""))
                .filter(item -> !item.equals(DECISION))
                .toList();
        missing.stream().limit(MOST_ITEMS).forEach(item -> steps.add("./countersign post REPORT --item " + item));
        if (missing.size() > MOST_ITEMS) {
            steps.add("and evidence for " + (missing.size() - MOST_ITEMS) + " more items");
        }
        if (view.transition().path("readiness").path("ready").asBoolean(false)) {
            steps.addAll(seats(view.signoffs().path("rounds").path("go"), workload, ""));
        }
        return steps.isEmpty() ? List.of("look again in a moment") : steps;
    }

    private static java.util.Optional<String> data(View view, String workload) {
        JsonNode decision = view.transition().path("dataDecision");
        if (decision.path("approved").asBoolean(false)) {
            return java.util.Optional.empty();
        }
        if (decision.isMissingNode() || decision.isNull()) {
            return java.util.Optional.of("say what becomes of the pilot's data: PUT .../data-decision");
        }
        return decision.path("noneHeld").asBoolean(false)
                ? java.util.Optional.of("./countersign confirm " + workload)
                : seats(view.signoffs().path("rounds").path("data"), workload, " --round data").stream()
                        .findFirst();
    }

    private static List<String> seats(JsonNode round, String workload, String option) {
        return round.path("seats")
                .valueStream()
                .filter(seat -> seat.path("filled").size() < seat.path("count").asInt(1))
                .map(seat -> seat.path("seat").asString(""))
                .map(seat -> "./countersign sign " + workload + option + approver(seat))
                .toList();
    }

    private static String approver(String seat) {
        return switch (seat) {
            case "engineering", "data-owner" -> "";
            default -> " --seat " + seat + " --as " + seat + "-approver";
        };
    }
}
