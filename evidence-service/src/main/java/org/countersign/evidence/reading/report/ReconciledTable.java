package org.countersign.evidence.reading.report;

import java.util.Optional;

/**
 * One table of a reconciliation.
 *
 * @param excludedRows rows of the source that were left out on purpose
 * @param orphans records in the target whose parent is missing there, where that was checked
 */
record ReconciledTable(
        String name,
        long sourceRows,
        long targetRows,
        long excludedRows,
        Optional<String> reason,
        Optional<String> sourceChecksum,
        Optional<String> targetChecksum,
        Optional<Long> orphans) {
    static ReconciledTable of(Fields fields) {
        var table = new ReconciledTable(
                fields.text("name"),
                fields.count("sourceRows"),
                fields.count("targetRows"),
                fields.optionalCount("excludedRows").orElse(0L),
                fields.optionalText("reason"),
                fields.optionalText("sourceChecksum"),
                fields.optionalText("targetChecksum"),
                fields.optionalCount("orphans"));
        var algorithm = fields.optionalText("checksumAlgorithm");
        table.checksums(fields, algorithm.isPresent());
        if (table.excludedRows > table.sourceRows) {
            fields.wrong("excludedRows", "is more than sourceRows");
        }
        return table;
    }

    private void checksums(Fields fields, boolean named) {
        if (sourceChecksum.isPresent() && targetChecksum.isEmpty()) {
            fields.wrong("targetChecksum", "is missing where there is a sourceChecksum");
        } else if (sourceChecksum.isEmpty() && targetChecksum.isPresent()) {
            fields.wrong("sourceChecksum", "is missing where there is a targetChecksum");
        } else if (hasChecksums() && !named) {
            fields.wrong("checksumAlgorithm", "is missing where there are checksums");
        }
    }

    long rowDifference() {
        return Math.abs(sourceRows - excludedRows - targetRows);
    }

    boolean hasChecksums() {
        return sourceChecksum.isPresent() && targetChecksum.isPresent();
    }

    boolean checksumsDiffer() {
        return hasChecksums() && !sourceChecksum.orElseThrow().equalsIgnoreCase(targetChecksum.orElseThrow());
    }

    boolean isEmpty() {
        return sourceRows == 0 && targetRows == 0;
    }

    boolean excludesWithoutReason() {
        return excludedRows > 0 && reason.isEmpty();
    }
}
