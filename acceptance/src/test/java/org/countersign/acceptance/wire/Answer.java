package org.countersign.acceptance.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An HTTP answer, with what was asked, so that a failure says both. */
public final class Answer {
    private static final String TYPE = "urn:countersign:problem:";

    private final String call;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(String call, int status, HttpHeaders headers, byte[] body) {
        this.call = call;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** The value of a header, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public byte[] bytes() {
        return body.clone();
    }

    public String text() {
        return new String(body, UTF_8);
    }

    public JsonNode json() {
        try {
            return Json.read(body);
        } catch (JacksonException e) {
            throw new AssertionError("no JSON: " + this, e);
        }
    }

    /** Its JSON, if it has this status. */
    public JsonNode expect(int wanted) {
        assertThat(status).as(toString()).isEqualTo(wanted);
        return json();
    }

    /** The problem that it is, complete (RFC 9457) and without any inner workings of the product. */
    public JsonNode problem(int wanted) {
        var problem = expect(wanted);
        assertThat(header("Content-Type")).as(toString()).startsWith("application/problem+json");
        assertThat(problem.path("type").asString("")).as(toString()).startsWith(TYPE);
        assertThat(problem.path("title").asString("")).as(toString()).isNotBlank();
        assertThat(problem.path("status").asInt(0)).as(toString()).isEqualTo(wanted);
        assertThat(text())
                .doesNotContain(
                        "\tat ", "Exception", "java.", "springframework", "stackTrace", "Caused by", "Constraints");
        return problem;
    }

    /** The problem, of this kind. */
    public JsonNode problem(int wanted, String slug) {
        var problem = problem(wanted);
        assertThat(problem.path("type").asString()).as(toString()).isEqualTo(TYPE + slug);
        return problem;
    }

    @Override
    public String toString() {
        return call + " -> " + status + " " + text();
    }
}
