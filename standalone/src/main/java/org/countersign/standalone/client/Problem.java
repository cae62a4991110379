package org.countersign.standalone.client;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A problem document (RFC 9457) as the platform writes them.
 *
 * @param slug the end of {@code type}, such as {@code not-ready}; empty for a plain HTTP error
 * @param body the whole document, for what else it holds
 */
public record Problem(int status, String slug, String title, String detail, List<Place> places, JsonNode body) {
    private static final String TYPE = "urn:countersign:problem:";

    /** One bad field: a JSON pointer and what is wrong there. */
    public record Place(String pointer, String message) {}

    public Problem {
        places = List.copyOf(places);
    }

    static Problem of(int status, JsonNode body) {
        String type = body.path("type").asString("");
        return new Problem(
                status,
                type.startsWith(TYPE) ? type.substring(TYPE.length()) : "",
                body.path("title").asString(""),
                body.path("detail").asString(""),
                body.path("errors")
                        .valueStream()
                        .map(error -> new Place(
                                error.path("pointer").asString(""),
                                error.path("message").asString("")))
                        .toList(),
                body);
    }

    /** It in one sentence, such as {@code Not ready: 3 items are not met (409 not-ready)}. */
    public String sentence() {
        String said = detail.isEmpty() ? title : title.isEmpty() ? detail : title + ": " + detail;
        return (said.isEmpty() ? "refused" : said) + whereInText() + " (" + code() + ")";
    }

    /** Where in the report or body reading stopped, if the platform says it. */
    private String whereInText() {
        int line = body.path("line").asInt(0);
        int column = body.path("column").asInt(0);
        if (line == 0) {
            return "";
        }
        return " at line " + line + (column == 0 ? "" : ", column " + column);
    }

    /** Status and name, such as {@code 409 not-ready}. */
    public String code() {
        return slug.isEmpty() ? String.valueOf(status) : status + " " + slug;
    }
}
