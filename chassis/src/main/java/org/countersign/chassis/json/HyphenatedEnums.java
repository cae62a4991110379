package org.countersign.chassis.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** {@code NOT_APPLICABLE} is written {@code not-applicable}, as value and as key, and read from that form alone. */
final class HyphenatedEnums extends SimpleModule {
    HyphenatedEnums() {
        super("countersign-enums");
        addSerializer(new Writer());
        addKeySerializer(Enum.class, new KeyWriter());
        setDeserializers(new Readers());
        setKeyDeserializers(new KeyReaders());
    }

    static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Enum<?> find(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .filter(constant -> wire(constant).equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String known(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> wire((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("rawtypes") // Jackson finds serializers by the raw class
    private static final class Writer extends StdSerializer<Enum> {
        Writer() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializationContext context) {
            json.writeString(wire(value));
        }
    }

    @SuppressWarnings("rawtypes") // as above
    private static final class KeyWriter extends StdSerializer<Enum> {
        KeyWriter() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializationContext context) {
            json.writeName(wire(value));
        }
    }

    private static final class Readers extends SimpleDeserializers {
        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return new Reader(type.getRawClass());
        }
    }

    private static final class Reader extends StdDeserializer<Object> {
        private final Class<?> type;

        Reader(Class<?> type) {
            super(type);
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getString();
            var found = json.currentToken().isScalarValue() ? find(type, text) : null;
            return found != null ? found : context.handleWeirdStringValue(type, text, "known values: %s", known(type));
        }
    }

    private static final class KeyReaders extends SimpleKeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return type.isEnumType() ? new KeyReader(type.getRawClass()) : null;
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Class<?> type;

        KeyReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            var found = find(type, key);
            if (found == null) {
                throw context.weirdKeyException(type, key, "known values: " + known(type))
                        .prependPath(type, key);
            }
            return found;
        }
    }
}
