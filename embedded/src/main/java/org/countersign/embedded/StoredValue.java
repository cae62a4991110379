package org.countersign.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** How keys, positions and documents are written: BSON behind a tag for the two kinds that BSON does not know. */
final class StoredValue {

    private static final int BSON = 0;
    private static final int COMPOUND = 1;
    private static final int MISSING = 2;

    private StoredValue() {}

    static byte[] encode(@Nullable Object value) {
        var out = Unpooled.buffer(256);
        write(value, out);
        return toBytes(out);
    }

    static byte[] toBytes(ByteBuf written) {
        var bytes = new byte[written.readableBytes()];
        written.readBytes(bytes);
        return bytes;
    }

    static Object decode(byte[] bytes) {
        return read(Unpooled.wrappedBuffer(bytes));
    }

    static void write(@Nullable Object value, ByteBuf out) {
        switch (value) {
            case Missing _ -> out.writeByte(MISSING);
            case KeyValue compound -> {
                out.writeByte(COMPOUND);
                out.writeInt(compound.size());
                compound.forEach(part -> write(part, out));
            }
            case null, default -> {
                var type = BsonEncoder.determineType(value);
                out.writeByte(BSON);
                out.writeByte(type);
                BsonEncoder.encodeValue(type, value, out);
            }
        }
    }

    static Object read(ByteBuf in) {
        var tag = in.readByte();
        return switch (tag) {
            case MISSING -> Missing.getInstance();
            case COMPOUND -> {
                var size = in.readInt();
                var parts = new ArrayList<Object>();
                for (var i = 0; i < size; i++) {
                    parts.add(read(in));
                }
                yield new KeyValue(parts);
            }
            case BSON -> BsonDecoder.decodeValue(in.readByte(), in);
            default -> throw new IllegalStateException("no stored value begins with " + tag);
        };
    }

    static void writeText(String text, ByteBuf out) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.writeBytes(bytes);
    }

    static String readText(ByteBuf in) {
        return in.readString(in.readInt(), StandardCharsets.UTF_8);
    }
}
