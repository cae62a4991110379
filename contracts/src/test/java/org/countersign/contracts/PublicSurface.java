package org.countersign.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.contracts.approval.Approved;
import org.jspecify.annotations.Nullable;

/** Everything that others can name: public types, components, constants and methods, as text. */
final class PublicSurface {
    private PublicSurface() {}

    static String text() {
        return types(Approved.file("target", "classes"))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .map(PublicSurface::type)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Class<?>> types(Path classes) {
        try (var files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> file.replace(classes.getFileSystem().getSeparator(), ".")
                            .replace(".class", ""))
                    .sorted()
                    .toList()
                    .stream()
                    .map(PublicSurface::load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(Class<?> type) {
        var members =
                Stream.of(constants(type), components(type), methods(type)).flatMap(lines -> lines);
        return kind(type) + " " + type.getName() + parents(type) + "\n"
                + members.map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    private static String kind(Class<?> type) {
        var kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        return type.isSealed() ? "sealed " + kind : kind;
    }

    private static String parents(Class<?> type) {
        var parents =
                Arrays.stream(type.getInterfaces()).map(Class::getSimpleName).toList();
        return parents.isEmpty() ? "" : " : " + String.join(", ", parents);
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getDeclaringClass() == type)
                .map(field -> field.isEnumConstant() ? field.getName() : constant(field));
    }

    private static String constant(Field field) {
        try {
            return field.getName() + ": " + text(field.getAnnotatedType()) + " = " + field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> components(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getName() + ": " + text(component.getAnnotatedType()))
                : Stream.empty();
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !given(type, method))
                .sorted(Comparator.comparing(Method::getName).thenComparing(PublicSurface::parameters))
                .map(method -> (Modifier.isStatic(method.getModifiers()) ? "static " : "") + method.getName()
                        + parameters(method) + ": " + text(method.getAnnotatedReturnType()));
    }

    /** What the compiler adds to every record and enumeration. */
    private static boolean given(Class<?> type, Method method) {
        var accessor = type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getAccessor().equals(method));
        var object = Arrays.stream(Object.class.getMethods())
                .anyMatch(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()));
        var values = type.isEnum()
                && Modifier.isStatic(method.getModifiers())
                && (method.getName().equals("values") || method.getName().equals("valueOf"));
        return accessor || object || values;
    }

    private static String parameters(Executable method) {
        return Arrays.stream(method.getAnnotatedParameterTypes())
                .map(PublicSurface::text)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(AnnotatedType type) {
        var absent = type.isAnnotationPresent(Nullable.class) ? "?" : "";
        if (type instanceof AnnotatedParameterizedType generic) {
            var raw = ((java.lang.reflect.ParameterizedType) type.getType()).getRawType();
            return ((Class<?>) raw).getSimpleName()
                    + Arrays.stream(generic.getAnnotatedActualTypeArguments())
                            .map(PublicSurface::text)
                            .collect(Collectors.joining(", ", "<", ">"))
                    + absent;
        }
        return (type.getType() instanceof Class<?> plain
                        ? plain.getSimpleName()
                        : type.getType().getTypeName())
                + absent;
    }
}
