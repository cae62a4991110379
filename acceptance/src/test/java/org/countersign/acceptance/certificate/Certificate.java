package org.countersign.acceptance.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.countersign.acceptance.story.Story;

/** What the platform hands out about a go, and the check of it. */
public final class Certificate {
    private final String text;
    private final String pem;
    private final List<Dsse> lines;
    private final Verifier verifier;

    private Certificate(String text, String pem) {
        this.text = text;
        this.pem = pem;
        this.lines = text.lines().map(Dsse::new).toList();
        this.verifier = new Verifier(pem);
    }

    /** From HTTP answers alone; the key is asked for without a token. */
    public static Certificate of(Story story) {
        var answer = story.platform().as("auditor").get("/signoffs/" + story.id() + "/certificate");
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        var keyId = new Dsse(answer.text().lines().findFirst().orElseThrow()).keyId();
        var key = story.platform().nobody().get("/signing-keys/" + keyId + ".pem");
        return new Certificate(answer.text(), key.text());
    }

    /** As it was handed out: one envelope a line. */
    public String text() {
        return text;
    }

    /** As it was handed out, but with one bit of the first payload flipped. */
    public String flippedText() {
        var encoded = Base64.getEncoder();
        var payload = ours().payload();
        var flipped = ours().payload();
        flipped[flipped.length / 2] ^= 1;
        return text.replace(encoded.encodeToString(payload), encoded.encodeToString(flipped));
    }

    /** The key that it names, in PEM. */
    public String pem() {
        return pem;
    }

    public Dsse ours() {
        return lines.get(0);
    }

    public Dsse summary() {
        return lines.get(1);
    }

    public List<Dsse> lines() {
        return lines;
    }

    public boolean verifies(Dsse line) {
        return verifier.verifies(line.preAuthenticationEncoding(line.payload()), line.signature());
    }

    /** Whether it still verifies with one bit of its payload flipped. */
    public boolean verifiesFlipped(Dsse line) {
        var payload = line.payload();
        payload[payload.length / 2] ^= 1;
        return verifier.verifies(line.preAuthenticationEncoding(payload), line.signature());
    }

    /** Digest of the first subject, in hex. */
    public String subject() {
        return ours().statement()
                .path("subject")
                .get(0)
                .path("digest")
                .path("sha256")
                .asString();
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
