package org.countersign.checklist.template.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.problem.FieldProblem;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.request.RequestId;
import org.countersign.chassis.web.Etags;
import org.countersign.chassis.web.Page;
import org.countersign.chassis.web.Paging;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.control.domain.ActorKind;
import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.template.application.Documents;
import org.countersign.checklist.template.application.TemplateNames;
import org.countersign.checklist.template.application.Templates;
import org.countersign.checklist.template.domain.TemplateBook;
import org.countersign.checklist.template.domain.TemplateLanguage;
import org.countersign.checklist.template.domain.TemplateParser;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/templates")
class TemplateController {
    private final Templates templates;
    private final TemplateNames names;
    private final Documents documents;
    private final TemplateLanguage language;
    private final Clock clock;

    TemplateController(
            Templates templates, TemplateNames names, Documents documents, TemplateLanguage language, Clock clock) {
        this.templates = templates;
        this.names = names;
        this.documents = documents;
        this.language = language;
        this.clock = clock;
    }

    @PutMapping("/{name}")
    @Permission("templates:write")
    Mono<ResponseEntity<Object>> put(
            @PathVariable String name,
            @RequestBody byte[] body,
            Caller caller,
            RequestId requestId,
            ServerHttpRequest request) {
        return switch (TemplateText.read(body, documents)) {
            case Documents.Document.Unreadable(var faults) ->
                Mono.just(refused(faults).response());
            case Documents.Document.Read document ->
                switch (TemplateParser.parse(document.tree(), name, language)) {
                    case TemplateParser.Parsed.Refused(var faults) ->
                        Mono.just(refused(faults).response());
                    case TemplateParser.Parsed.Read(var template) ->
                        templates
                                .book(name)
                                .flatMap(before -> Etags.precondition(request, tag(before))
                                        .map(problem -> Mono.just(problem.response()))
                                        .orElseGet(() -> templates
                                                .put(
                                                        name,
                                                        document.tree(),
                                                        document.digest(),
                                                        template,
                                                        actor(caller),
                                                        new Cause(requestId.cause(), caller.actor(), clock.instant()))
                                                .map(after -> answer(before, after))));
                };
        };
    }

    @GetMapping
    @Permission("read")
    Mono<ResponseEntity<Object>> list(Paging paging, ServerHttpRequest request) {
        return names.after(paging.after(), paging.limit() + 1)
                .concatMap(templates::newest)
                .map(TemplateController::row)
                .collectList()
                .map(rows ->
                        Paging.answer(request, Page.of(paging, rows, row -> List.of(String.valueOf(row.get("name"))))));
    }

    @GetMapping("/{name}")
    @Permission("read")
    Mono<ResponseEntity<Object>> newest(@PathVariable String name, ServerHttpRequest request) {
        return templates.newest(name).map(version -> read(version, request)).defaultIfEmpty(unknown(name));
    }

    @GetMapping("/{name}/versions/{number}")
    @Permission("read")
    Mono<ResponseEntity<Object>> version(
            @PathVariable String name, @PathVariable int number, ServerHttpRequest request) {
        return templates
                .version(name, number)
                .map(version -> read(version, request))
                .defaultIfEmpty(unknown(name));
    }

    private static Map<String, Object> row(TemplateBook.Version version) {
        var template = version.template();
        return Map.of(
                "name", template.name(),
                "title", template.title(),
                "from", template.from(),
                "to", template.to(),
                "tiers", template.tiers(),
                "version", version.number(),
                "digest", version.digest());
    }

    private static ResponseEntity<Object> read(TemplateBook.Version version, ServerHttpRequest request) {
        return Etags.answer(request, Etags.strong(version.digest()), TemplateView.of(version));
    }

    private static ResponseEntity<Object> answer(TemplateBook before, TemplateBook after) {
        var newest = after.versions().getLast();
        var place = URI.create("/api/v1/templates/" + after.name());
        return (before.versions().isEmpty() ? ResponseEntity.created(place) : ResponseEntity.ok())
                .eTag(Etags.strong(newest.digest()))
                .body(TemplateView.of(newest));
    }

    private static String tag(TemplateBook book) {
        return Etags.strong(book.newest().map(TemplateBook.Version::digest).orElse("none"));
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.id(), ActorKind.valueOf(caller.kind().name()));
    }

    private static Problem refused(List<Fault> faults) {
        return Problem.of(422, "invalid-template", "Invalid template", "the template cannot be accepted")
                .fields(faults.stream()
                        .map(fault -> new FieldProblem(fault.pointer(), fault.message()))
                        .toList());
    }

    private static ResponseEntity<Object> unknown(String name) {
        return Problem.of(404, "unknown-template", "Unknown template", "there is no such version of " + name)
                .response();
    }
}
