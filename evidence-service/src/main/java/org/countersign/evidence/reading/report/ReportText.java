package org.countersign.evidence.reading.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.countersign.evidence.reading.domain.ReadResult.Unreadable;

/**
 * The text of a report. It is UTF-8, with or without a byte order mark; an XML declaration may name one of few single
 * byte encodings instead, which older test runners write.
 */
final class ReportText {
    private static final Pattern DECLARED =
            Pattern.compile("\\A<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final Map<String, Charset> SINGLE_BYTE = Map.of(
            "iso-8859-1", ISO_8859_1,
            "latin1", ISO_8859_1,
            "us-ascii", US_ASCII,
            "windows-1252", Charset.forName("windows-1252"));
    private static final int HEAD = 200;

    private ReportText() {}

    /** Decodes the bytes, or refuses them with the place of the first that is not text. */
    static String of(byte[] bytes) {
        var start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        refuseUtf16(bytes);
        var charset = charset(new String(bytes, start, Math.min(HEAD, bytes.length - start), ISO_8859_1));
        var text = decode(ByteBuffer.wrap(bytes, start, bytes.length - start), charset);
        if (text.isBlank()) {
            throw new UnreadableReportException(Unreadable.whole("the report is empty"));
        }
        return text;
    }

    private static void refuseUtf16(byte[] bytes) {
        if (bytes.length >= 2 && ((bytes[0] & 0xFF) ^ (bytes[1] & 0xFF)) == 1 && (bytes[0] & 0xFE) == 0xFE) {
            throw new UnreadableReportException(
                    Unreadable.at("the report is UTF-16: only UTF-8 is read; save it as UTF-8", 1, 1));
        }
    }

    private static Charset charset(String head) {
        var declared = DECLARED.matcher(head);
        if (!declared.find()) {
            return UTF_8;
        }
        return SINGLE_BYTE.getOrDefault(declared.group(1).toLowerCase(Locale.ROOT), UTF_8);
    }

    private static String decode(ByteBuffer in, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var out = CharBuffer.allocate(in.remaining() + 1);
        var result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new UnreadableReportException(
                    badByte(in.position(), out.flip().toString(), charset));
        }
        return out.flip().toString();
    }

    private static Unreadable badByte(int offset, String before, Charset charset) {
        var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        var column = before.length() - before.lastIndexOf('\n');
        return Unreadable.at("byte " + offset + " is not " + charset.name() + " (counted from 0)", line, column);
    }
}
