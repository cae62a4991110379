package org.countersign.evidence.reading.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** A runbook in one exact version: its id and the digest of its text. */
record RunbookRef(String id, String sha256) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");

    /** Reads {@code id} and {@code sha256}; the digest may be written with or without its algorithm. */
    static RunbookRef of(Fields fields) {
        return new RunbookRef(
                fields.text("id", ID, "1 to 100 letters, digits and . _ : / -"),
                fields.text("sha256", Fields.SHA256, "64 hexadecimal digits")
                        .toLowerCase(Locale.ROOT)
                        .replace("sha256:", ""));
    }

    /** {@code id@sha256}, as details list it. */
    String shown() {
        return id + "@" + sha256;
    }
}
