package io.heed.studio.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.studio.xml.XmlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A diagram is told element by element, along the flows. */
class DrawnDiagramTest {

    @Test
    void aComplaintIsToldFromItsReceiptOnWithWhatStandsInItsSubProcesses() throws Exception {
        var file = Files.readAllBytes(Path.of("processes/complaint/complaint-resolution.bpmn"));
        var diagram = DrawnDiagram.of(XmlFile.read(file));
        var elements = diagram.elements().stream().collect(Collectors.toMap(DrawnElement::id, Function.identity()));

        assertThat(diagram.id()).isEqualTo("complaint-resolution");
        assertThat(diagram.documentation()).startsWith("A complaint from the moment");
        assertThat(diagram.elements().stream().map(DrawnElement::id))
                .startsWith("complaintReceived", "triageComplaint", "setDeadlines", "assignOwner")
                .doesNotHaveDuplicates()
                .containsSubsequence("handleComplaint", "handlingStarted", "workOnComplaint", "resolveComplaint");
        assertThat(elements.get("triageComplaint"))
                .returns("triageComplaint", DrawnElement::bean)
                .returns("complaint-triage", DrawnElement::decision)
                .returns(0, DrawnElement::level)
                .returns(8, DrawnElement::line);
        assertThat(elements.get("resolveComplaint"))
                .returns("resolve-complaint", DrawnElement::form)
                .returns("resolveComplaint", DrawnElement::bean)
                .returns("workOnComplaint", DrawnElement::within)
                .returns(2, DrawnElement::level);
        assertThat(elements.get("warnDue").waits()).singleElement().asString().startsWith("${promises.due");
    }
}
