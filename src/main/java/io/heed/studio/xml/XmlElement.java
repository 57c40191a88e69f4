package io.heed.studio.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML file.
 *
 * @param name its local name and namespace
 * @param attributes by name, in the order of the file; those without a prefix have the empty namespace
 * @param children the elements within, in the order of the file
 * @param text the characters directly within, with CDATA, as they stand
 * @param line the line on which its start tag begins, from 1
 */
public record XmlElement(
        XmlName name, Map<XmlName, String> attributes, List<XmlElement> children, String text, int line) {

    /** The value of an attribute without a namespace, such as {@code id}. */
    public Optional<String> attribute(String local) {
        return attribute("", local);
    }

    /** The value of an attribute. */
    public Optional<String> attribute(String namespace, String local) {
        return Optional.ofNullable(attributes.get(new XmlName(namespace, local)));
    }

    /** The children of this name. */
    public Stream<XmlElement> children(String namespace, String local) {
        var wanted = new XmlName(namespace, local);
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** This element and all within, in the order of the file. */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }
}
