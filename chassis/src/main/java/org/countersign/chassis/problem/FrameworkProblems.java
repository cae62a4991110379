package org.countersign.chassis.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/** The problem behind what the frameworks throw; empty where it is our own fault. */
final class FrameworkProblems {
    private static final int DEEPEST = 10;
    private static final Map<Integer, String> TITLES = Map.of(
            404, "Not found",
            405, "Method not allowed",
            406, "Not acceptable",
            412, "Precondition failed",
            415, "Unsupported media type",
            502, "Bad gateway",
            503, "Unavailable",
            504, "Gateway timeout");

    private final List<ProblemSource> sources;

    FrameworkProblems(List<ProblemSource> sources) {
        this.sources = List.copyOf(sources);
    }

    Optional<Problem> of(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            var known = known(cause);
            if (known.isPresent()) {
                return known;
            }
            cause = cause.getCause();
        }
        return fault instanceof ResponseStatusException status ? ofStatus(status) : Optional.empty();
    }

    private Optional<Problem> known(Throwable cause) {
        return switch (cause) {
            case ProblemException carried -> Optional.of(carried.problem());
            case DataBufferLimitException _ -> Optional.of(tooLarge());
            case JacksonException json when BodyProblems.knows(json) -> Optional.of(BodyProblems.of(json));
            case DecodingException bytes
            when !(bytes.getCause() instanceof JacksonException) -> Optional.of(BodyProblems.undecodable(bytes));
            case MissingRequestValueException missing -> Optional.of(missing(missing));
            case AuthenticationServiceException _ -> Optional.of(unavailable("tokens cannot be checked at present"));
            case AuthenticationException _ ->
                Optional.of(Problem.of(401, "unauthenticated", "Unauthenticated", "a valid bearer token is needed"));
            case AccessDeniedException _ -> Optional.of(Problem.of(403, "forbidden", "Forbidden", null));
            default ->
                sources.stream().flatMap(source -> source.of(cause).stream()).findFirst();
        };
    }

    private static Optional<Problem> ofStatus(ResponseStatusException fault) {
        if (fault instanceof ServerWebInputException input) {
            return Optional.of(input(input));
        }
        var status = fault.getStatusCode().value();
        return switch (status) {
            case 413 -> Optional.of(tooLarge());
            case 500 -> Optional.empty();
            default -> Optional.of(Problem.of(status, slug(status), title(status), detail(fault, status)));
        };
    }

    private static Problem input(ServerWebInputException fault) {
        var parameter = fault.getMethodParameter();
        if (parameter != null && parameter.hasParameterAnnotation(RequestBody.class)) {
            return BodyProblems.empty();
        }
        return fault.getCause() instanceof TypeMismatchException mismatch
                ? wrongParameter(name(mismatch, fault), "must be " + Kinds.of(mismatch.getRequiredType()))
                : Problem.of(400, "bad-request", "Bad request", fault.getReason());
    }

    private static @Nullable String name(TypeMismatchException mismatch, ServerWebInputException fault) {
        var parameter = fault.getMethodParameter();
        return mismatch.getPropertyName() != null || parameter == null
                ? mismatch.getPropertyName()
                : parameter.getParameterName();
    }

    private static Problem missing(MissingRequestValueException missing) {
        return wrongParameter(missing.getName(), "the " + missing.getLabel() + " is required");
    }

    private static Problem wrongParameter(@Nullable String name, String message) {
        var problem = Problem.of(400, "invalid-parameter", "Invalid parameter", name + ": " + message);
        return name == null ? problem : problem.with("parameter", name);
    }

    private static Problem tooLarge() {
        return Problem.of(413, "body-too-large", "Body too large", "the body is larger than this call takes");
    }

    private static Problem unavailable(String detail) {
        return Problem.of(503, "unavailable", "Unavailable", detail);
    }

    private static String slug(int status) {
        return title(status).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String title(int status) {
        var title = TITLES.get(status);
        var known = HttpStatus.resolve(status);
        return title != null ? title : known != null ? known.getReasonPhrase() : "Status " + status;
    }

    private static @Nullable String detail(ResponseStatusException fault, int status) {
        return status < 500 && status != 404 ? fault.getReason() : null;
    }
}
