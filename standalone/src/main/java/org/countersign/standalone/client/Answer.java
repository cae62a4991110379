package org.countersign.standalone.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform answered. */
public final class Answer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final int status;
    private final byte[] body;

    Answer(int status, byte[] body) {
        this.status = status;
        this.body = body.clone();
    }

    public int status() {
        return status;
    }

    /** Whether it is a 2xx. */
    public boolean fine() {
        return status / HUNDRED == SUCCESS;
    }

    public byte[] bytes() {
        return body.clone();
    }

    public String text() {
        return new String(body, UTF_8);
    }

    /** The body as JSON; a missing node if it is empty. */
    public JsonNode json() throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new IOException("the answer (" + status + ") is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** What went wrong, also where the body is no problem document. */
    public Problem problem() {
        try {
            return Problem.of(status, json());
        } catch (IOException _) {
            return Problem.of(status, JSON.missingNode());
        }
    }

    /** This answer if it is a 2xx, else the problem as an exception. */
    public Answer orRefused() throws RefusedException {
        if (!fine()) {
            throw new RefusedException(problem());
        }
        return this;
    }
}
