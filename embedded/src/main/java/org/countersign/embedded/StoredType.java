package org.countersign.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values of the store's maps.
 *
 * <p>Like values of one kind keep their own order, compound keys go part by part, the rest goes by its bytes. The
 * library's own type falls back to Java serialization, also to compare two compound keys, which is slow and large.
 */
final class StoredType<T> extends BasicDataType<T> {

    /** A decoded document takes about this many times its written length in memory. */
    private static final int MEMORY_PER_BYTE = 3;

    private static final int OBJECT_HEADER = 48;

    @Override
    public int getMemory(T value) {
        return OBJECT_HEADER + MEMORY_PER_BYTE * StoredValue.encode(value).length;
    }

    @Override
    public void write(WriteBuffer out, T value) {
        var bytes = StoredValue.encode(value);
        out.putVarInt(bytes.length).put(bytes);
    }

    @Override
    @SuppressWarnings("unchecked") // what a map reads is what the same map wrote
    public T read(ByteBuffer in) {
        var bytes = new byte[DataUtils.readVarInt(in)];
        in.get(bytes);
        return (T) StoredValue.decode(bytes);
    }

    @Override
    @SuppressWarnings("unchecked") // the library asks for a plain array behind its generic type
    public T[] createStorage(int size) {
        return (T[]) new Object[size];
    }

    @Override
    public int compare(T one, T other) {
        return compareParts(one, other);
    }

    @SuppressWarnings("unchecked") // both are of the same class, which compares with itself
    private static int compareParts(@Nullable Object one, @Nullable Object other) {
        if (one instanceof KeyValue left && other instanceof KeyValue right) {
            return compareCompounds(left, right);
        }
        if (one instanceof Comparable<?> left && other != null && left.getClass() == other.getClass()) {
            return ((Comparable<Object>) left).compareTo(other);
        }
        return Arrays.compareUnsigned(bytes(one), bytes(other));
    }

    private static int compareCompounds(KeyValue left, KeyValue right) {
        Iterator<Object> others = right.iterator();
        for (Object part : left) {
            if (!others.hasNext()) {
                return 1;
            }
            var order = compareParts(part, others.next());
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private static byte[] bytes(@Nullable Object value) {
        return StoredValue.encode(value);
    }
}
