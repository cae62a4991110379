package org.countersign.evidence.reading.report;

import java.util.List;
import java.util.Set;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.ReadResult.Unreadable;
import org.countersign.evidence.reading.domain.Reading;
import org.countersign.evidence.reading.domain.ReportRequest;

/** Reads one of our own records: JSON that says what it is in {@code schema}; every bad field is named at once. */
final class OwnRecordReader implements ReportReader {
    private final OwnRecord own;

    OwnRecordReader(OwnRecord own) {
        this.own = own;
    }

    @Override
    public String format() {
        return own.schema();
    }

    @Override
    public String kind() {
        return own.kind();
    }

    @Override
    public FormatDescription describe() {
        return Descriptions.of(
                this,
                own.title(),
                "JSON object with \"schema\": \"" + own.schema() + "\"; its JSON Schema is published",
                own.measurements(),
                own.parameters());
    }

    @Override
    public boolean recognises(Sniff sniff) {
        return own.schema().equals(sniff.top().get("schema"));
    }

    @Override
    public ReadResult read(ReportRequest request) {
        return Attempt.of(() -> reading(request));
    }

    private Reading reading(ReportRequest request) {
        var tree = JsonText.OF_OURS.tree(ReportText.of(request.bytes()), Set.of());
        var values = new FieldValues();
        var fields = new Fields(tree, "", values);
        fields.choice("schema", List.of(own.schema()));
        var draft = new Draft(request.now());
        own.read(fields, draft);
        fields.nothingElse();
        if (!values.errors().isEmpty()) {
            throw new UnreadableReportException(Unreadable.fields(values.errors()));
        }
        return draft.reading(own);
    }
}
