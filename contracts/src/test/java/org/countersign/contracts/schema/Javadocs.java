package org.countersign.contracts.schema;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.countersign.contracts.approval.Approved;

/** What the source says of a type, and of a component of a record, so that it is written in one place alone. */
public final class Javadocs {
    private static final Map<String, String> TEXTS = readAll(Approved.file("src", "main", "java"));

    private Javadocs() {}

    /** The sentences of a type, if it has any. */
    public static Optional<String> of(Class<?> type) {
        return Optional.ofNullable(TEXTS.get(type.getCanonicalName()));
    }

    /** What the record's {@code @param} says of a component, if it says anything. */
    public static Optional<String> of(Class<?> record, String component) {
        return Optional.ofNullable(TEXTS.get(record.getCanonicalName() + "#" + component));
    }

    private static Map<String, String> readAll(Path sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var paths = Files.walk(sources)) {
            var units = files.getJavaFileObjectsFromPaths(
                    paths.filter(path -> path.toString().endsWith(".java")).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var reader = new Reader(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                reader.scan(unit, unit.getPackageName() + "");
            }
            return reader.texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreePathScanner<Void, String> {
        private final DocTrees docs;
        private final Map<String, String> texts = new HashMap<>();

        Reader(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, String enclosing) {
            var name = enclosing + "." + type.getSimpleName();
            var comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(name, plain(comment.getFullBody()));
                for (var tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param) {
                        texts.put(name + "#" + param.getName(), plain(param.getDescription()));
                    }
                }
            }
            return super.visitClass(type, name);
        }

        private static String plain(List<? extends DocTree> trees) {
            return trees.stream()
                    .map(Object::toString)
                    .collect(Collectors.joining())
                    .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
