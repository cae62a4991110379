package org.countersign.evidence.reading.report;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.Detail;

/** {@code attestation/v1}: a person states something about one item; an empty list says "none". */
final class Attestation implements OwnRecord {
    private static final int SHOWN = 300;

    @Override
    public String schema() {
        return "attestation/v1";
    }

    @Override
    public String kind() {
        return EvidenceKinds.ATTESTATION;
    }

    @Override
    public String title() {
        return "Attestation: a person's statement about one item, with a list where the item asks for one";
    }

    @Override
    public Stream<String> measurements() {
        return Stream.of("statement.made", "statement.listed");
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public boolean statedByPerson() {
        return true;
    }

    @Override
    public void read(Fields fields, Draft draft) {
        var statement = fields.prose("statement");
        var at = fields.instant("at");
        draft.figure("statement.made", 1)
                .detail(Detail.ITEM, fields.text("item"))
                .detail("statement", statement.length() <= SHOWN ? statement : statement.substring(0, SHOWN) + "…")
                .detail(Detail.ATTESTED_BY, fields.optionalText("attestedBy"))
                .collectedAt(at)
                .past("at", at);
        fields.optional("list")
                .ifPresent(_ ->
                        draft.figure("statement.listed", fields.entries("list").size()));
        fields.optionalTexts("references");
    }
}
