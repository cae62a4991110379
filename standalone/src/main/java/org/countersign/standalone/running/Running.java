package org.countersign.standalone.running;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.countersign.identity.files.OwnerOnly;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code running.json} of a data folder: there while the platform runs.
 *
 * @param version of Countersign
 * @param pid process id
 * @param startedAt RFC 3339, UTC
 * @param gateway base address of the gateway, without {@code /api/v1} and without a slash at the end
 * @param issuer who issues the tokens
 * @param secrets file with the secrets of the development identities; absent beside a real issuer
 * @param data the data folder
 * @param log the log file
 * @param ports by name: gateway, checklist, evidence, signoff, notification and, where started here, identity, broker, store
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Running(
        String version,
        long pid,
        String startedAt,
        String gateway,
        String issuer,
        @Nullable String secrets,
        String data,
        String log,
        Map<String, Integer> ports) {
    public static final String FILE_NAME = "running.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Reads it; an {@link IOException} says if nothing runs there or the file is not one of ours. */
    public static Running read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("Countersign is not running here (no " + file + "): ./countersign up");
        }
        try {
            return JSON.readValue(Files.readString(file), Running.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is not readable: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes it for its owner alone. */
    public void write(Path file) throws IOException {
        OwnerOnly.write(file, JSON.writeValueAsString(this) + "\n");
    }
}
