package org.countersign.evidence.reading.report;

import java.util.List;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.ReadResult.Ambiguous;
import org.countersign.evidence.reading.domain.ReadResult.UnknownFormat;
import org.countersign.evidence.reading.domain.ReportRequest;

/** Every format there is, and the reading of any of them. */
public final class Reports {
    private final List<ReportReader> readers;

    Reports(List<ReportReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** All formats, in the order in which they are listed to users. */
    public static Reports standard() {
        return new Reports(List.of(
                new K6SummaryExportReader(),
                new K6HandleSummaryReader(),
                new K6MachineSummaryReader(),
                new JUnitReader(),
                new SarifReader(),
                new OwnRecordReader(new RestoreDrill()),
                new OwnRecordReader(new Reconciliation()),
                new OwnRecordReader(new DeletionReapplication()),
                new OwnRecordReader(new Attestation()),
                new OwnRecordReader(new WalkThrough()),
                new OwnRecordReader(new Rehearsal()),
                new OwnRecordReader(new RunbookList())));
    }

    /**
     * Reads a report. A named format is taken at its word; otherwise the content decides, never a file name. What two
     * formats claim is refused, and so is what none does.
     */
    public ReadResult read(ReportRequest request) {
        var format = request.format();
        if (format != null) {
            return readers.stream()
                    .filter(reader -> reader.format().equals(format))
                    .findFirst()
                    .map(reader -> reader.read(request))
                    .orElseGet(() -> new UnknownFormat(names(readers)));
        }
        try {
            var sniff = Sniffer.of(ReportText.of(request.bytes()));
            return recognised(
                    readers.stream().filter(reader -> reader.recognises(sniff)).toList(), request);
        } catch (UnreadableReportException refused) {
            return refused.unreadable();
        }
    }

    /** What each format is, for users. */
    public List<FormatDescription> formats() {
        return readers.stream().map(ReportReader::describe).toList();
    }

    private ReadResult recognised(List<ReportReader> claiming, ReportRequest request) {
        return switch (claiming.size()) {
            case 0 -> new UnknownFormat(names(readers));
            case 1 -> claiming.getFirst().read(request);
            default -> new Ambiguous(names(claiming));
        };
    }

    private static List<String> names(List<ReportReader> readers) {
        return readers.stream().map(ReportReader::format).toList();
    }
}
