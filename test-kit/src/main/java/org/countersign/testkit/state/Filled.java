package org.countersign.testkit.state;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records with something in every component, down to the last: by chance, but the same chance in every run. What is
 * {@code @Nullable} is absent now and then.
 */
public final class Filled {
    private static final int MOST_ELEMENTS = 3;

    private final RandomGenerator chance;

    private Filled(RandomGenerator chance) {
        this.chance = chance;
    }

    /** So many different records of a type. */
    public static <T> Stream<T> records(Class<T> type, int count) {
        var filled = new Filled(new SplittableRandom(7));
        return IntStream.range(0, count).mapToObj(ignored -> type.cast(filled.record(type)));
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = canonical(type, components);
            return constructor.newInstance(
                    Arrays.stream(components).map(this::component).toArray());
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("no " + type.getName() + " could be made", refused);
        }
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) throws NoSuchMethodException {
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor;
    }

    private @Nullable Object component(RecordComponent component) {
        return mayBeAbsent(component.getAnnotatedType()) && chance.nextInt(3) == 0
                ? null
                : value(component.getGenericType());
    }

    private static boolean mayBeAbsent(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private Object value(Type type) {
        return switch (type) {
            case ParameterizedType generic -> collection(generic);
            case Class<?> plain when plain.isRecord() -> record(plain);
            case Class<?> plain when plain.isSealed() -> value(oneOf(plain.getPermittedSubclasses()));
            case Class<?> plain when plain.isEnum() -> oneOf(plain.getEnumConstants());
            case Class<?> plain -> simple(plain);
            default -> throw new IllegalStateException("no value of " + type);
        };
    }

    private Object collection(ParameterizedType type) {
        var inner = type.getActualTypeArguments();
        var many = chance.nextInt(MOST_ELEMENTS + 1);
        if (type.getRawType() == Map.class) {
            var map = new LinkedHashMap<Object, Object>();
            IntStream.range(0, many).forEach(ignored -> map.put(value(inner[0]), value(inner[1])));
            return map;
        }
        var elements = IntStream.range(0, many).mapToObj(ignored -> value(inner[0]));
        if (type.getRawType() == Set.class) {
            return new LinkedHashSet<>(elements.toList());
        }
        if (type.getRawType() == List.class) {
            return elements.toList();
        }
        throw new IllegalStateException("no value of " + type);
    }

    private Object simple(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> "text \"" + Integer.toString(chance.nextInt(1_000_000), 36) + "\" \u00fc\n";
            case "java.lang.Object" -> oneOf("text", 7, 0.25, true);
            case "int", "java.lang.Integer" -> chance.nextInt(-1_000, 1_000_000);
            case "long", "java.lang.Long" -> chance.nextLong();
            case "double", "java.lang.Double" -> chance.nextDouble(-1e9, 1e9);
            case "boolean", "java.lang.Boolean" -> chance.nextBoolean();
            case "java.time.Instant" -> Instant.ofEpochSecond(chance.nextInt(), chance.nextInt(1_000_000_000));
            default -> throw new IllegalStateException("no value of " + type);
        };
    }

    @SafeVarargs
    private <T> T oneOf(T... all) {
        return all[chance.nextInt(all.length)];
    }
}
