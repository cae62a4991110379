package org.countersign.chassis.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.chassis.json.Canonical;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * States that are records, as JSON. Their fingerprint is over the compiled {@code domain} rooms of the service that they
 * belong to: a fold sees nothing else, so that code which would fold otherwise has another fingerprint, and nobody has
 * to think of raising a number.
 *
 * @param <S> state of the stream
 */
public final class JsonState<S> implements StateCodec<S> {
    /** Raised where the chassis, which no fingerprint covers, writes states or reads facts otherwise. */
    private static final String FORM = "1";

    private static final int SERVICE_DEPTH = 3;
    private static final JsonMapper JSON = StateJson.mapper();

    private final Class<S> type;
    private volatile String fingerprint = "";

    /** {@code type} stands in a domain room, such as {@code org.countersign.signoff.casefile.domain}. */
    public JsonState(Class<S> type) {
        this.type = type;
    }

    @Override
    public String fingerprint() {
        if (fingerprint.isEmpty()) {
            fingerprint = FORM + "-" + digest(rooms());
        }
        return fingerprint;
    }

    @Override
    public String write(S state) {
        return JSON.writerFor(type).writeValueAsString(state);
    }

    @Override
    public S read(String text) {
        return JSON.readValue(text, type);
    }

    private Resource[] rooms() {
        var service = Arrays.stream(type.getPackageName().split("\\."))
                .limit(SERVICE_DEPTH)
                .collect(Collectors.joining("/"));
        try {
            return new PathMatchingResourcePatternResolver(type.getClassLoader())
                    .getResources("classpath*:%s/**/domain/**/*.class".formatted(service));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String digest(Resource[] classes) {
        var own = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        if (Stream.of(classes).noneMatch(found -> own.equals(found.getFilename()))) {
            throw new IllegalStateException(type.getName() + " stands in no domain room that can be read");
        }
        var digests = Stream.of(classes)
                .map(found -> Canonical.hex(content(found)))
                .sorted()
                .collect(Collectors.joining());
        return Canonical.hex(digests.getBytes(US_ASCII));
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
