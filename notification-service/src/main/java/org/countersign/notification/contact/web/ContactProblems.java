package org.countersign.notification.contact.web;

import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.web.Etags;
import org.countersign.notification.contact.application.Contacts.Denied;
import org.countersign.notification.contact.domain.ContactRefusal;

/** What a caller is told whose contact was refused. */
final class ContactProblems {
    private ContactProblems() {}

    static Problem of(Denied denied) {
        return switch (denied) {
            case Denied.ByRule(var why) -> of(why);
            case Denied.Address(var place, var why) ->
                Problem.of(422, "address-refused", "Address refused", why.sentence())
                        .with("reason", why)
                        .field("/channels/" + place + "/url", why.sentence());
            case Denied.Changed(var seq) -> Etags.changed(ContactController.etag(seq));
        };
    }

    static Problem of(ContactRefusal why) {
        return switch (why) {
            case NOT_YOURS ->
                Problem.of(
                        403,
                        "not-your-contact",
                        "Not your contact",
                        "a contact is that of the caller or of a team of the caller, or needs notifications:write");
            case PERSON_NEEDED ->
                Problem.of(403, "person-needed", "Person needed", "where a team's notices go is decided by a person");
            case OTHER_KIND ->
                Problem.of(
                        409,
                        "contact-of-other-kind",
                        "Contact of another kind",
                        "the name is kept by a contact of the other kind; a notification-admin can change that");
        };
    }

    static Problem unknown(String who) {
        return Problem.of(404, "contact-unknown", "Contact unknown", "there is no contact of " + who);
    }
}
