package io.heed.studio.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.heed.studio.xml.XmlUnreadable.Problem;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML file as a tree that knows the line of every element. Nothing but the file is read: a document type is
 * refused, and with it every entity.
 */
public final class XmlFile {

    /** The longest file that is read, in bytes. */
    public static final int MOST_BYTES = 2_000_000;

    /** The most elements of a file. */
    public static final int MOST_ELEMENTS = 50_000;

    /** How deep elements may stand in each other. */
    public static final int MOST_LEVELS = 60;

    private static final int MOST_ATTRIBUTES = 200;

    private final XMLStreamReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlFile(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * The file's outermost element.
     *
     * @throws XmlUnreadable naming the reason and the line
     */
    public static XmlElement read(byte[] content) throws XmlUnreadable {
        if (content.length > MOST_BYTES) {
            throw new XmlUnreadable(Problem.TOO_LONG, 1, null);
        }
        XMLStreamReader reader = null;
        try {
            reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            return new XmlFile(reader).root();
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw new XmlUnreadable(Problem.MALFORMED, place == null ? 1 : Math.max(1, place.getLineNumber()), e);
        } finally {
            close(reader);
        }
    }

    private XmlElement root() throws XMLStreamException, XmlUnreadable {
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XmlUnreadable(Problem.DOCUMENT_TYPE, line(), null);
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.END_ELEMENT -> root = end();
                default -> {
                    // comments and instructions say nothing to the engine
                }
            }
        }
        return Objects.requireNonNull(root);
    }

    private void begin() throws XmlUnreadable {
        if (++elements > MOST_ELEMENTS) {
            throw new XmlUnreadable(Problem.TOO_MANY_ELEMENTS, line(), null);
        }
        if (open.size() >= MOST_LEVELS) {
            throw new XmlUnreadable(Problem.TOO_DEEP, line(), null);
        }
        Map<XmlName, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        open.push(new Open(name(reader.getNamespaceURI(), reader.getLocalName()), attributes, line()));
    }

    private void text() {
        if (!open.isEmpty()) {
            open.peek().text.append(reader.getText());
        }
    }

    private XmlElement end() {
        var ended = open.pop().closed();
        if (!open.isEmpty()) {
            open.peek().children.add(ended);
        }
        return ended;
    }

    /** Where the event begins that was read last. */
    private int line() {
        return reader.getLocation().getLineNumber();
    }

    private static XmlName name(String namespace, String local) {
        return new XmlName(namespace == null ? "" : namespace, local);
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void close(XMLStreamReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Bytes in memory cannot be closed", e);
        }
    }

    /** An element whose end is not read yet. */
    private static final class Open {

        private final XmlName name;
        private final Map<XmlName, String> attributes;
        private final int line;
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(XmlName name, Map<XmlName, String> attributes, int line) {
            this.name = name;
            this.attributes = Collections.unmodifiableMap(attributes);
            this.line = line;
        }

        XmlElement closed() {
            return new XmlElement(name, attributes, List.copyOf(children), text.toString(), line);
        }
    }
}
