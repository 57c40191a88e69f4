package io.heed.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The diagrams of processes as they were drawn, one for each version that was deployed. */
public interface ProcessDiagrams {

    /** Every version that is deployed, by key and the newest first. */
    List<Version> versions();

    /** The diagram of this version; nothing when there is none, or none any more. */
    Optional<Drawn> drawn(String process, int version);

    /** A version of a process. */
    record Version(String process, int version) {}

    /**
     * A diagram.
     *
     * @param xml the file as it was deployed
     * @param elements what is drawn, by id, from the start to the ends as far as that can be said
     * @param flows where each sequence flow leads, by id
     */
    record Drawn(String xml, Map<String, Element> elements, Map<String, String> flows) {}

    /**
     * Something drawn that cases come to.
     *
     * @param name the words in the diagram, or null
     * @param kind the element's kind in BPMN, such as {@code userTask}
     */
    record Element(String id, String name, String kind) {

        /** Whether it only says where to go on. */
        public boolean isGateway() {
            return kind.endsWith("Gateway");
        }
    }
}
