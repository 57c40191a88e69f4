package io.heed.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a file holds, by its ending and by the ids in it; nothing else of it is read, and nothing outside it. */
final class FileKeys {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final XMLInputFactory XML = reader();

    private FileKeys() {}

    /** One of the things in a file. */
    record Key(Artifact artifact, String key) {}

    /** A file that cannot be read as what its name says. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        private Unreadable(int line, String why) {
            super(why);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /**
     * The processes that can be executed, the decisions or the form in it; none for a picture.
     *
     * @throws Unreadable when it is neither diagram nor table nor form, or broken
     */
    static List<Key> of(String file, byte[] content) throws Unreadable {
        if (file.endsWith(".bpmn") || file.endsWith(".bpmn20.xml")) {
            return ids(content, Artifact.PROCESS, "process");
        } else if (file.endsWith(".dmn")) {
            return ids(content, Artifact.DECISION, "decision");
        } else if (file.endsWith(".form")) {
            return form(content);
        }
        throw new Unreadable(0, "diagrams end in .bpmn, decision tables in .dmn, forms in .form");
    }

    private static List<Key> ids(byte[] content, Artifact artifact, String name) throws Unreadable {
        var keys = new ArrayList<Key>();
        try {
            var xml = XML.createXMLStreamReader(new ByteArrayInputStream(content));
            for (int depth = 0; xml.hasNext(); ) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && ++depth == 2 && isOne(xml, name)) {
                    keys.add(new Key(artifact, xml.getAttributeValue(null, "id")));
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw new Unreadable(line, "is not proper XML from here on");
        }
        return keys;
    }

    private static boolean isOne(XMLStreamReader xml, String name) {
        return xml.getLocalName().equals(name)
                && xml.getAttributeValue(null, "id") != null
                && (!name.equals("process") || "true".equals(xml.getAttributeValue(null, "isExecutable")));
    }

    private static List<Key> form(byte[] content) throws Unreadable {
        try {
            var id = JSON.readTree(content).path("id");
            return id.isTextual() ? List.of(new Key(Artifact.FORM, id.textValue())) : none(id);
        } catch (IOException broken) {
            throw new Unreadable(0, "is not a form");
        }
    }

    private static List<Key> none(JsonNode id) throws Unreadable {
        if (id.isMissingNode()) {
            return List.of();
        }
        throw new Unreadable(0, "has an id that is no text");
    }

    private static XMLInputFactory reader() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
