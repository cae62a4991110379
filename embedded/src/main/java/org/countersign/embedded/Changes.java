package org.countersign.embedded;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;

/**
 * Gathers what one operation changes in several maps into one frame of the redo log: after a kill all of it is
 * there or none.
 */
final class Changes {

    private static final int PUT = 1;
    private static final int REMOVE = 2;
    private static final ScopedValue<Frame> OPEN = ScopedValue.newInstance();

    private final RedoLog log;

    Changes(RedoLog log) {
        this.log = log;
    }

    /**
     * Runs the work; its changes become one frame, also when it is refused half-way. Joins a frame that is open.
     *
     * <p>Where the maps themselves give up there is no frame: they are closed then and take part in no commit, and the
     * next start must not find half of the work.
     */
    <T> T inOneFrame(Supplier<T> work) {
        if (OPEN.isBound()) {
            return work.get();
        }
        var frame = new Frame(Unpooled.buffer(512), true);
        try {
            return ScopedValue.where(OPEN, frame).call(work::get);
        } catch (MVStoreException e) {
            frame.bytes.clear();
            throw e;
        } finally {
            if (frame.bytes.isReadable()) {
                log.append(StoredValue.toBytes(frame.bytes));
            }
        }
    }

    /** Runs the work without a frame: the caller makes a checkpoint before it lets anybody else go on. */
    <T> T unlogged(Supplier<T> work) {
        return ScopedValue.where(OPEN, new Frame(Unpooled.EMPTY_BUFFER, false)).call(work::get);
    }

    void put(String map, Object key, Object value) {
        inOneFrame(() -> {
            var frame = OPEN.get();
            if (frame.logged) {
                begin(frame.bytes, PUT, map, key);
                StoredValue.write(value, frame.bytes);
            }
            return frame;
        });
    }

    void remove(String map, Object key) {
        inOneFrame(() -> {
            var frame = OPEN.get();
            if (frame.logged) {
                begin(frame.bytes, REMOVE, map, key);
            }
            return frame;
        });
    }

    /** Does to the maps, without logging it again, what the frame tells. */
    void redo(byte[] frame, StoreMaps maps) {
        var in = Unpooled.wrappedBuffer(frame);
        unlogged(() -> {
            while (in.isReadable()) {
                redoOne(in, maps);
            }
            return in;
        });
    }

    private static void redoOne(ByteBuf in, StoreMaps maps) {
        var operation = in.readByte();
        var map = maps.open(StoredValue.readText(in));
        var key = StoredValue.read(in);
        switch (operation) {
            case PUT -> map.put(key, StoredValue.read(in));
            case REMOVE -> map.remove(key);
            default -> throw new IllegalStateException("no change is called " + operation);
        }
    }

    private static void begin(ByteBuf out, int operation, String map, Object key) {
        out.writeByte(operation);
        StoredValue.writeText(map, out);
        StoredValue.write(key, out);
    }

    private record Frame(ByteBuf bytes, boolean logged) {}
}
