package org.countersign.evidence.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.chassis.json.WireJson;
import org.countersign.chassis.problem.Fields;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A post as it came: the report, and what is said of it in the query or in the part {@code meta}.
 *
 * @param said every value of every parameter
 */
// The bytes are handed on and never changed or compared; a copy of 20 MB for each hand would buy nothing.
@SuppressWarnings("ArrayRecordComponent")
record Posted(byte[] report, Map<String, List<String>> said) {
    private static final String REPORT = "report";
    private static final String META = "meta";
    private static final JsonMapper JSON = WireJson.strict();

    /** Reads the request; the type of its content matters only where it is multipart. */
    static Mono<Posted> of(ServerWebExchange exchange) {
        var query = exchange.getRequest().getQueryParams();
        return isMultipart(exchange)
                ? exchange.getMultipartData().flatMap(parts -> multipart(parts, query))
                : bytes(exchange.getRequest().getBody()).map(report -> new Posted(report, Map.copyOf(query)));
    }

    private static boolean isMultipart(ServerWebExchange exchange) {
        var type = exchange.getRequest().getHeaders().getFirst("Content-Type");
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static Mono<Posted> multipart(MultiValueMap<String, Part> parts, MultiValueMap<String, String> query) {
        var fields = new Fields();
        parts.keySet().stream()
                .filter(name -> !name.equals(REPORT) && !name.equals(META))
                .forEach(name -> fields.reject("/" + name, "unknown part; known parts: report, meta"));
        parts.forEach((name, all) -> fields.check("/" + name, all.size() == 1, "is given more than once"));
        var report = parts.getFirst(REPORT);
        if (report == null || !fields.isEmpty()) {
            return Mono.error(fields.required("/" + REPORT, report).problem().exception());
        }
        var meta = parts.getFirst(META);
        return Mono.zip(bytes(report.content()), meta == null ? Mono.just(new byte[0]) : bytes(meta.content()))
                .map(both -> new Posted(both.getT1(), joined(query, both.getT2())));
    }

    private static Map<String, List<String>> joined(Map<String, List<String>> query, byte[] meta) {
        var said = new LinkedHashMap<>(query);
        if (meta.length > 0) {
            JSON.readValue(meta, new TypeReference<Map<String, String>>() {})
                    .forEach((name, value) -> said.merge(name, List.of(value), Posted::both));
        }
        return said;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return one.equals(other)
                ? one
                : Stream.concat(one.stream(), other.stream()).toList();
    }

    private static Mono<byte[]> bytes(Flux<DataBuffer> content) {
        return DataBufferUtils.join(content)
                .map(buffer -> {
                    var bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                })
                .defaultIfEmpty(new byte[0]);
    }
}
