package org.countersign.notification.contact.web;

import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Versioned;
import org.countersign.chassis.request.RequestId;
import org.countersign.chassis.web.Etags;
import org.countersign.notification.contact.application.Contacts;
import org.countersign.notification.contact.domain.Channel;
import org.countersign.notification.contact.domain.Contact;
import org.countersign.notification.contact.domain.ContactRules;
import org.countersign.notification.contact.domain.Editor;
import org.countersign.notification.contact.domain.PutContact;
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
@RequestMapping("/api/v1/notifications/contacts/{who}")
class ContactController {
    private static final String ADMIN = "notifications:write";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@:|+-]{0,199}");

    private final Contacts contacts;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    ContactController(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping
    @Permission({"read", ADMIN})
    Mono<ResponseEntity<Object>> get(@PathVariable String who, Caller caller, ServerHttpRequest request) {
        var refused = ContactRules.reading(who, editor(caller));
        if (refused.isPresent()) {
            return Mono.just(ContactProblems.of(refused.get()).response());
        }
        return contacts.find(who)
                .map(found -> found.exists()
                        ? Etags.answer(request, etag(found.seq()), ContactResponse.of(found.state(), Set.of()))
                        : ContactProblems.unknown(who).response());
    }

    @PutMapping
    @Permission({"read", ADMIN})
    Mono<ResponseEntity<Object>> put(
            @PathVariable String who,
            @RequestBody ContactRequest body,
            Caller caller,
            RequestId id,
            ServerHttpRequest request) {
        var fields = body.check()
                .check("", NAME.matcher(who).matches(), "the name in the path is not one of a person or team");
        if (!fields.isEmpty()) {
            return Mono.just(fields.problem().response());
        }
        var now = clock.instant();
        var command = body.command(secrets, editor(caller), now);
        return contacts.put(who, command, new Cause(id.cause(), caller.actor(), now), seen -> unchanged(request, seen))
                .map(execution -> switch (execution) {
                    case Execution.Refused<Contact, Contacts.Denied>(var why) ->
                        ContactProblems.of(why).response();
                    case Execution.Done<Contact, Contacts.Denied>(var after, var _) -> answer(after, command);
                });
    }

    private static boolean unchanged(ServerHttpRequest request, Versioned<Contact> seen) {
        return Etags.stands(request, etag(seen.seq()));
    }

    private static ResponseEntity<Object> answer(Versioned<Contact> after, PutContact command) {
        var fresh = command.channels().stream().map(Channel::id).collect(Collectors.toUnmodifiableSet());
        return ResponseEntity.ok().eTag(etag(after.seq())).body(ContactResponse.of(after.state(), fresh));
    }

    static String etag(long seq) {
        return Etags.strong("contact-" + seq);
    }

    private static Editor editor(Caller caller) {
        return new Editor(caller.id(), caller.isPerson(), caller.teams(), caller.may(ADMIN));
    }
}
