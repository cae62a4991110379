package org.countersign.acceptance.house;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The dependencies that modules declare, by module. */
record Poms(Map<String, List<Dependency>> byModule) {
    private static final String OURS = "org.countersign";

    /**
     * One declared dependency.
     *
     * @param type {@code pom} brings no class
     */
    record Dependency(String group, String artifact, String scope, String type) {
        boolean isOurs() {
            return group.equals(OURS);
        }

        boolean isTest() {
            return scope.equals("test");
        }
    }

    /** Of all modules that the root names. */
    static Poms of(Path root) {
        var modules = new TreeMap<String, List<Dependency>>();
        elements(read(file(root.resolve("pom.xml"))), "modules", "module")
                .forEach(module -> modules.put(
                        module.getTextContent().strip(),
                        dependencies(file(
                                root.resolve(module.getTextContent().strip()).resolve("pom.xml")))));
        return new Poms(modules);
    }

    /** With one more dependency of a module, as a careless change would leave it. */
    Poms with(String module, String dependency) {
        var planted = new TreeMap<>(byModule);
        var more = new ArrayList<>(planted.getOrDefault(module, List.of()));
        more.addAll(dependencies(
                "<project><dependencies><dependency>" + dependency + "</dependency></dependencies></project>"));
        planted.put(module, more);
        return new Poms(planted);
    }

    /** Without a dependency of a module. */
    Poms without(String module, String artifact) {
        var planted = new TreeMap<>(byModule);
        planted.computeIfPresent(
                module,
                (_, declared) -> declared.stream()
                        .filter(dependency -> !dependency.artifact().equals(artifact))
                        .toList());
        return new Poms(planted);
    }

    List<Dependency> of(String module) {
        return byModule.getOrDefault(module, List.of());
    }

    /** All artifacts that a module gets at run time by what it and our modules declare. */
    List<String> artifacts(String module) {
        return of(module).stream()
                .filter(dependency -> !dependency.isTest() && !dependency.type().equals("pom"))
                .flatMap(dependency -> dependency.isOurs()
                        ? Stream.concat(Stream.of(dependency.artifact()), artifacts(dependency.artifact()).stream())
                        : Stream.of(dependency.artifact()))
                .distinct()
                .toList();
    }

    private static List<Dependency> dependencies(String pom) {
        return elements(read(pom), "dependencies", "dependency")
                .map(dependency -> new Dependency(
                        child(dependency, "groupId", ""),
                        child(dependency, "artifactId", ""),
                        child(dependency, "scope", "compile"),
                        child(dependency, "type", "jar")))
                .toList();
    }

    private static Stream<Element> elements(Element project, String parent, String name) {
        return children(project, parent).flatMap(found -> children(found, name));
    }

    private static Stream<Element> children(Element element, String name) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name));
    }

    private static String child(Element element, String name, String otherwise) {
        return children(element, name)
                .map(found -> found.getTextContent().strip())
                .findFirst()
                .orElse(otherwise);
    }

    private static String file(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element read(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("not a pom", e);
        }
    }
}
