package org.countersign.evidence.reading.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.evidence.reading.domain.Detail;

/** What a scan names beside its figures. */
final class SarifDetails {
    private SarifDetails() {}

    static Map<String, String> of(List<SarifRun> runs, SarifFindings findings) {
        var details = new LinkedHashMap<String, String>();
        details.put(
                Detail.TOOL,
                runs.stream()
                        .map(SarifRun::tool)
                        .filter(tool -> !tool.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        if (findings.needsCategory()) {
            details.put(Detail.NEEDS, "category");
        }
        if (findings.suppressed() > 0) {
            details.put("suppressed", Long.toString(findings.suppressed()));
        }
        if (findings.byLevel()) {
            details.put(Detail.NOTE, "no security-severity: error taken as high, warning as medium, note as low");
        }
        return details;
    }
}
