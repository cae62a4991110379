package org.countersign.checklist.transition.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.web.Page;
import org.countersign.chassis.web.Paging;
import org.countersign.checklist.control.domain.Readiness;
import org.countersign.checklist.control.domain.TemplateRef;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.transition.application.Portfolio;
import org.countersign.checklist.transition.application.PortfolioRow;
import org.countersign.checklist.transition.application.Transitions;
import org.countersign.checklist.transition.domain.Standing;
import org.countersign.checklist.transition.domain.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/transitions")
class PortfolioController {
    private final Portfolio portfolio;
    private final Transitions transitions;
    private final Clock clock;

    PortfolioController(Portfolio portfolio, Transitions transitions, Clock clock) {
        this.portfolio = portfolio;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** One transition among many; the sum is of now. */
    record Row(
            String id,
            String workload,
            String team,
            String from,
            String to,
            Tier tier,
            Standing state,
            TemplateRef template,
            Readiness readiness,
            @Nullable Instant nextDue) {
        static Row of(Transition transition, Transition.Opening open, Instant now) {
            var readiness = transition.readinessAt(now);
            var settings = open.settings();
            return new Row(
                    transition.id(),
                    settings.workload(),
                    settings.team(),
                    settings.from(),
                    settings.to(),
                    settings.tier(),
                    transition.standing(readiness.ready()),
                    open.checklist().template(),
                    readiness,
                    readiness.blockers().stream()
                            .map(Readiness.Blocker::due)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null));
        }
    }

    @GetMapping
    @Permission("read")
    Mono<ResponseEntity<Object>> list(
            @RequestParam(required = false) @Nullable String workload,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String blockedBy,
            Paging paging,
            ServerHttpRequest request) {
        if (state != null && !PortfolioRow.states().contains(state)) {
            return Mono.just(Problem.of(
                            400,
                            "invalid-parameter",
                            "Invalid parameter",
                            "state: must be one of: " + String.join(", ", PortfolioRow.states()))
                    .with("parameter", "state")
                    .response());
        }
        var now = clock.instant();
        return portfolio
                .find(new Portfolio.Query(workload, team, state, blockedBy, paging.after(), paging.limit() + 1))
                .concatMap(transitions::load)
                .flatMapIterable(seen -> seen.state()
                        .opened()
                        .map(open -> List.of(Row.of(seen.state(), open, now)))
                        .orElse(List.of()))
                .collectList()
                .map(rows -> Paging.answer(request, Page.of(paging, rows, row -> List.of(row.id()))));
    }
}
