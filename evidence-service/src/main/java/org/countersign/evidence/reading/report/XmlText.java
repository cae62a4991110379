package org.countersign.evidence.reading.report;

import java.io.StringReader;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.countersign.evidence.reading.domain.ReadResult.Unreadable;

/**
 * XML as we take it: no document type, so no entities of its own, external or nested; bounded depth. The JDK's parser
 * is named on purpose: another on the class path would have other defaults.
 */
final class XmlText {
    private static final int MAX_DEPTH = 100;

    /** The JDK counts every escaped character as an entity and stops at 100,000 of them, which a long test log has. */
    private static final String MAX_ENTITIES = "40000000";

    private static final int MAX_REASON = 300;

    private XmlText() {}

    /** Shows every event but the first to the walker, in document order. */
    static void walk(String text, Consumer<XMLStreamReader> walker) {
        try {
            var reader = factory().createXMLStreamReader(new StringReader(text.stripLeading()));
            while (reader.hasNext()) {
                refuseDocumentType(reader.next(), reader);
                walker.accept(reader);
            }
        } catch (XMLStreamException e) {
            throw refusal(reason(e), e.getLocation());
        }
    }

    /** Local name of the outermost element. */
    static String rootName(String text) {
        try {
            var reader = factory().createXMLStreamReader(new StringReader(text.stripLeading()));
            while (reader.hasNext()) {
                var event = reader.next();
                refuseDocumentType(event, reader);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return reader.getLocalName();
                }
            }
            throw new UnreadableReportException(Unreadable.whole("the document has no element"));
        } catch (XMLStreamException e) {
            throw refusal(reason(e), e.getLocation());
        }
    }

    private static void refuseDocumentType(int event, XMLStreamReader reader) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refusal("a document type or an entity of its own is not accepted", reader.getLocation());
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", MAX_ENTITIES);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", MAX_ENTITIES);
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH));
        return factory;
    }

    private static UnreadableReportException refusal(String reason, Location place) {
        var said = "not XML as we take it: " + reason;
        return new UnreadableReportException(
                place == null || place.getLineNumber() < 1
                        ? Unreadable.whole(said)
                        : Unreadable.at(said, place.getLineNumber(), Math.max(1, place.getColumnNumber())));
    }

    private static String reason(XMLStreamException e) {
        var message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?Message: ", "");
        var line = message.replaceFirst("^JAXP\\d+: ", "").lines().findFirst().orElse("");
        return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON) + "…";
    }
}
