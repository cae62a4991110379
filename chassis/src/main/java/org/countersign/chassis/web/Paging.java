package org.countersign.chassis.web;

import java.util.List;
import org.countersign.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which page of a list is asked for: {@code ?limit=&cursor=}. A controller method gets one as a parameter.
 *
 * @param limit 1 to 200, 50 if left out
 * @param after the place after which the page starts, empty for the first page
 */
public record Paging(int limit, List<String> after) {
    public static final int DEFAULT = 50;
    public static final int MOST = 200;

    public Paging {
        after = List.copyOf(after);
    }

    /**
     * Reads the two parameters.
     *
     * @throws org.countersign.chassis.problem.ProblemException 400 {@code invalid-parameter}
     */
    public static Paging of(@Nullable String limit, @Nullable String cursor) {
        return new Paging(limit(limit), cursor == null ? List.of() : after(cursor));
    }

    /** 200 with the page, and {@code Link: rel="next"} where there is a next one. */
    public static ResponseEntity<Object> answer(ServerHttpRequest request, Page<?> page) {
        var next = page.next();
        var answer = ResponseEntity.ok();
        return (next == null ? answer : answer.header(HttpHeaders.LINK, link(request, next))).body(page);
    }

    /** The value of {@code Link}: the same call, from the cursor on; relative, because a gateway may stand before us. */
    public static String link(ServerHttpRequest request, String next) {
        var uri = UriComponentsBuilder.fromUri(request.getURI())
                .scheme(null)
                .host(null)
                .port(null)
                .userInfo(null)
                .fragment(null)
                .replaceQueryParam("cursor", next)
                .build(true);
        return "<" + uri.toUriString() + ">; rel=\"next\"";
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT;
        }
        try {
            var number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Refused below, like a number out of range.
        }
        throw refused("limit", "must be a whole number from 1 to " + MOST).exception();
    }

    private static List<String> after(String cursor) {
        return Cursor.decode(cursor)
                .orElseThrow(
                        () -> refused("cursor", "is not one that a page gave").exception());
    }

    private static Problem refused(String parameter, String why) {
        return Problem.of(400, "invalid-parameter", "Invalid parameter", parameter + ": " + why)
                .with("parameter", parameter);
    }
}
