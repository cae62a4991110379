package org.countersign.acceptance.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** Whose classes a service's own jar holds, in itself and in the jars within it. */
final class OwnJars {
    private static final Pattern OURS = Pattern.compile("org/countersign/([a-z]+)/.*\\.class");

    private OwnJars() {}

    /** The first package below {@code org.countersign} of every class of ours in the jar. */
    static Set<String> owners(Path jar) {
        try (var file = Files.newInputStream(jar)) {
            return owners(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, of the bytes of a jar. */
    static Set<String> owners(InputStream jar) throws IOException {
        var owners = new TreeSet<String>();
        collect(jar, owners);
        return owners;
    }

    private static void collect(InputStream jar, Set<String> owners) throws IOException {
        // Not closed: it reads within the stream of the jar around it.
        var zip = new ZipInputStream(jar);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".jar")) {
                collect(zip, owners);
            }
            var ours = OURS.matcher(entry.getName());
            if (ours.find()) {
                owners.add(ours.group(1));
            }
        }
    }
}
