package org.countersign.checklist.template.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.template.application.Documents;

/** The body of a call as text: UTF-8 and nothing else. */
final class TemplateText {
    private TemplateText() {}

    static Documents.Document read(byte[] body, Documents documents) {
        if (body.length > Documents.LONGEST) {
            return unreadable("is larger than " + Documents.LONGEST + " bytes");
        }
        try {
            return documents.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return unreadable("is not UTF-8");
        }
    }

    private static Documents.Document unreadable(String why) {
        return new Documents.Document.Unreadable(List.of(new Fault("", why)));
    }
}
