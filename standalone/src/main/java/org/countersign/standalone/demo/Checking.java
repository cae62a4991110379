package org.countersign.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import org.countersign.identity.files.OwnerOnly;
import org.countersign.standalone.client.Address;
import org.countersign.standalone.client.Answer;
import org.countersign.standalone.client.Api;
import tools.jackson.core.JacksonException;

/** Chapter 5: anybody can check the certificate, with a public key and no account. */
record Checking(Story story, Path folder) {
    void play() throws IOException, StoryEndedException {
        story.screen().chapter(5, "The certificate");
        Answer answer = story.calls().api().get(Story.MEMBER, story.signoffs("certificate"));
        if (!answer.fine()) {
            throw new StoryEndedException("no certificate: " + answer.problem().sentence());
        }
        List<String> lines =
                answer.text().lines().filter(line -> !line.isBlank()).toList();
        try {
            for (String line : lines) {
                check(Certificate.read(line));
            }
            if (lines.isEmpty()) {
                throw new StoryEndedException("the certificate is empty");
            }
            byHand(Certificate.read(lines.getFirst()), answer.text());
        } catch (GeneralSecurityException | JacksonException | IllegalArgumentException e) {
            throw new StoryEndedException("the certificate cannot be checked: " + e.getMessage());
        }
    }

    private void check(Certificate certificate) throws IOException, StoryEndedException, GeneralSecurityException {
        PublicKey key = Certificate.key(pem(certificate));
        String type = certificate.statement().path("predicateType").asString("");
        if (!certificate.signedBy(key)) {
            throw new StoryEndedException("the signature over " + type + " does not fit");
        }
        if (!certificate.noticesChange(key)) {
            throw new StoryEndedException("a changed bit in " + type + " was not noticed");
        }
        if (!certificate.subject().equals(story.artifact())) {
            throw new StoryEndedException(
                    "the certificate is about " + certificate.subject() + " and not about " + story.artifact());
        }
        story.done("checked", type);
        story.screen().quote("signature fits the key " + certificate.keyId() + "; a changed bit is refused");
        story.screen().quote("subject is the release, " + Rounds.brief(certificate.subject()));
    }

    private String pem(Certificate certificate) throws IOException, StoryEndedException {
        Answer key = story.calls().api().get(Api.NOBODY, Address.of("signing-keys", certificate.keyId() + ".pem"));
        if (!key.fine()) {
            throw new StoryEndedException(
                    "no key " + certificate.keyId() + ": " + key.problem().sentence());
        }
        return key.text();
    }

    /** Leaves the parts as files, and says how openssl checks them. */
    private void byHand(Certificate certificate, String lines)
            throws IOException, StoryEndedException, GeneralSecurityException {
        OwnerOnly.folder(folder);
        String pem = pem(certificate);
        Files.writeString(folder.resolve("certificate.jsonl"), lines);
        Files.writeString(folder.resolve("key.pem"), pem);
        Files.write(folder.resolve("signed.bin"), certificate.pae());
        Files.write(folder.resolve("signature.bin"), certificate.signature());
        story.done("repeat it", "the parts are in " + folder + ":");
        story.screen().copy("cd " + folder);
        story.screen()
                .copy(
                        Certificate.isEdwards(Certificate.key(pem))
                                ? "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in signed.bin -sigfile signature.bin"
                                : "openssl dgst -sha256 -verify key.pem -signature signature.bin signed.bin");
    }
}
