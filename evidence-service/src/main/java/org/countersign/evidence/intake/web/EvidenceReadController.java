package org.countersign.evidence.intake.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.web.Etags;
import org.countersign.chassis.web.Page;
import org.countersign.chassis.web.Paging;
import org.countersign.evidence.assessment.domain.Checklist;
import org.countersign.evidence.intake.application.ReadEvidence;
import org.countersign.evidence.intake.application.Taken;
import org.countersign.evidence.intake.domain.Held;
import org.countersign.evidence.intake.domain.Refusal;
import org.countersign.evidence.intake.domain.TransitionFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Evidence is read back. */
@RestController
class EvidenceReadController {
    private final ReadEvidence evidence;
    private final Clock clock;

    EvidenceReadController(ReadEvidence evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    @GetMapping("/api/v1/evidence/{id}")
    @Permission("read")
    Mono<ResponseEntity<Object>> one(@PathVariable String id, ServerHttpRequest request) {
        return evidence.one(id)
                .map(taken -> taken instanceof Taken.Standing(var transition, var held)
                        ? shown(request, EvidenceView.of(transition, held))
                        : EvidenceController.answer(taken));
    }

    @GetMapping("/api/v1/evidence")
    @Permission("read")
    Mono<ResponseEntity<Object>> all(
            @RequestParam String transition,
            @RequestParam @Nullable String item,
            @RequestParam(defaultValue = "false") boolean current,
            Paging paging,
            ServerHttpRequest request) {
        return evidence.file(transition)
                .map(file -> list(file, item, current, paging, request))
                .switchIfEmpty(Mono.fromCallable(
                        () -> Problems.unknownTransition(transition).response()));
    }

    @GetMapping("/api/v1/evidence/{id}/report")
    @Permission("read")
    Mono<ResponseEntity<Object>> report(@PathVariable String id, Caller caller) {
        return evidence.report(id, Senders.of(caller)).map(report -> switch (report) {
            case ReadEvidence.Report.No(var refusal) -> Problems.of(refusal).response();
            case ReadEvidence.Report.Bytes(var held, var bytes) -> attached(held, bytes);
        });
    }

    private ResponseEntity<Object> list(
            TransitionFile file, @Nullable String item, boolean current, Paging paging, ServerHttpRequest request) {
        var keys = file.known().map(Checklist::keys).orElse(List.of());
        if (item != null && !keys.contains(item)) {
            return Problems.unknownItem(new Refusal.UnknownItem(item, keys)).response();
        }
        var counting = current ? file.current(clock.instant()) : file.evidence().values();
        var found = new ArrayList<>(counting)
                .reversed().stream()
                        .filter(held -> item == null || held.assessments().containsKey(item))
                        .toList();
        var page = Page.of(paging, after(found, paging), held -> List.of(held.id()));
        return Paging.answer(request, page.map(held -> EvidenceView.of(file.id(), held)));
    }

    /** From the evidence after the one that the page before ended with; ids grow with time, newest come first. */
    private static List<Held> after(List<Held> found, Paging paging) {
        Stream<Held> rest = paging.after().isEmpty()
                ? found.stream()
                : found.stream()
                        .dropWhile(held -> !held.id().equals(paging.after().getFirst()))
                        .skip(1);
        return rest.limit(paging.limit() + 1L).toList();
    }

    private static ResponseEntity<Object> shown(ServerHttpRequest request, EvidenceView view) {
        return Etags.answer(request, view.etag(), view);
    }

    /** Never rendered by a browser: a report is whatever somebody posted. */
    private static ResponseEntity<Object> attached(Held held, byte[] bytes) {
        var name = ContentDisposition.attachment()
                .filename("report-" + held.id() + ".bin")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
