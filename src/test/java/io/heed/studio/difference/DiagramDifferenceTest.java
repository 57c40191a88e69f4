package io.heed.studio.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.studio.xml.XmlElement;
import io.heed.studio.xml.XmlFile;
import io.heed.studio.xml.XmlUnreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two diagrams are compared as people would: by what they do, not by where things stand. */
class DiagramDifferenceTest {

    private static final String SMALL = """
            <startEvent id="begun" name="Begun"/>
            <userTask id="answer" name="Answer" camunda:formRef="answer-it">
              <documentation>Somebody answers.</documentation>
            </userTask>
            <boundaryEvent id="late" name="Late" attachedToRef="answer" cancelActivity="false">
              <timerEventDefinition id="lateTimer"><timeDuration>PT24H</timeDuration></timerEventDefinition>
            </boundaryEvent>
            <exclusiveGateway id="fine" name="Fine?" default="no"/>
            <endEvent id="done" name="Done"/>
            <sequenceFlow id="f1" sourceRef="begun" targetRef="answer"/>
            <sequenceFlow id="f2" sourceRef="answer" targetRef="fine"/>
            <sequenceFlow id="yes" name="yes" sourceRef="fine" targetRef="done">
              <conditionExpression>${fine}</conditionExpression>
            </sequenceFlow>
            <sequenceFlow id="no" name="no" sourceRef="fine" targetRef="answer"/>
            """;

    @Test
    void aFileDoesNotDifferFromItself() {
        assertThat(between(SMALL, SMALL).isNone()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void noneOfOurDiagramsDiffersFromItself(Path file) throws Exception {
        var tree = XmlFile.read(Files.readAllBytes(file));
        assertThat(DiagramDifference.between(tree, tree).isNone()).isTrue();
    }

    static List<Path> diagrams() throws Exception {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aTimerThatWaitsLongerIsChangedFromOneTermToTheOther() {
        assertThat(said(SMALL, SMALL.replace("PT24H", "PT48H")))
                .containsExactly("CHANGED boundaryEvent late Late: timeDuration PT24H -> PT48H");
    }

    @Test
    void wordsAndBindingsAreSaidByTheirNames() {
        var changed = SMALL.replace("name=\"Answer\"", "name=\"Answer it\" camunda:asyncBefore=\"true\"")
                .replace("answer-it", "answer-well")
                .replace("Somebody answers.", "Somebody answers\n     at once.");
        assertThat(said(SMALL, changed))
                .containsExactly("CHANGED userTask answer Answer it: name Answer -> Answer it,"
                        + " camunda:asyncBefore null -> true, camunda:formRef answer-it -> answer-well,"
                        + " documentation Somebody answers. -> Somebody answers at once.");
    }

    @Test
    void anotherLineBreakInTheWordsIsNoDifference() {
        assertThat(said(SMALL, SMALL.replace("Somebody answers.", "\n  Somebody\n  answers.\n")))
                .isEmpty();
    }

    @Test
    void aFlowThatLeadsElsewhereIsChangedAndItsEndsAreNot() {
        assertThat(said(
                        SMALL,
                        SMALL.replace(
                                "id=\"f1\" sourceRef=\"begun\" targetRef=\"answer\"",
                                "id=\"f1\" sourceRef=\"begun\" targetRef=\"fine\"")))
                .containsExactly("CHANGED sequenceFlow f1 Begun → Fine?: targetRef Answer -> Fine?");
    }

    @Test
    void aConditionThatAsksSomethingElseIsChanged() {
        assertThat(said(SMALL, SMALL.replace("${fine}", "${perfect}")))
                .containsExactly("CHANGED sequenceFlow yes yes: conditionExpression ${fine} -> ${perfect}");
    }

    @Test
    void aBoundaryEventThatNowStopsTheTaskIsChanged() {
        assertThat(said(SMALL, SMALL.replace(" cancelActivity=\"false\"", "")))
                .containsExactly("CHANGED boundaryEvent late Late: cancelActivity false -> null");
    }

    @Test
    void aTimerThatBecomesAMessageIsChangedInItsKindOfEvent() {
        var changed = SMALL.replace(
                "<timerEventDefinition id=\"lateTimer\"><timeDuration>PT24H</timeDuration></timerEventDefinition>",
                "<messageEventDefinition id=\"lateTimer\" messageRef=\"told\"/>");
        assertThat(said(SMALL, changed))
                .containsExactly(
                        "CHANGED boundaryEvent late Late: messageRef null -> told, timeDuration PT24H -> null");
    }

    @Test
    void whatIsNewAndWhatIsGoneIsSaidWithItsName() {
        var changed = SMALL.replace("<endEvent id=\"done\" name=\"Done\"/>", "<endEvent id=\"over\" name=\"Over\"/>")
                .replace("targetRef=\"done\"", "targetRef=\"over\"");
        assertThat(said(SMALL, changed))
                .containsExactly(
                        "ADDED endEvent over Over",
                        "CHANGED sequenceFlow yes yes: targetRef Done -> Over",
                        "REMOVED endEvent done Done");
    }

    @Test
    void anElementThatOnlyHasAnotherIdIsTheSameElementWithAnotherId() {
        var changed = SMALL.replace("\"answer\"", "\"reply\"");
        assertThat(said(SMALL, changed)).containsExactly("CHANGED userTask reply Answer: id answer -> reply");
    }

    @Test
    void flowsThatOnlyHaveOtherIdsAreRecognisedByWhatTheyConnect() {
        var changed = SMALL.replace("\"f1\"", "\"flow1\"").replace("\"no\"", "\"otherwise\"");
        assertThat(said(SMALL, changed))
                .containsExactly(
                        "CHANGED sequenceFlow flow1 Begun → Answer: id f1 -> flow1",
                        "CHANGED sequenceFlow otherwise otherwise: id no -> otherwise, name no -> otherwise");
    }

    @Test
    void twoOfTheSameNameAreNotMistakenForEachOther() {
        var two = SMALL + "<task id=\"a\" name=\"Same\"/><task id=\"b\" name=\"Same\"/>";
        var other = SMALL + "<task id=\"c\" name=\"Same\"/><task id=\"d\" name=\"Same\"/>";
        assertThat(said(two, other))
                .containsExactly(
                        "ADDED task c Same", "ADDED task d Same", "REMOVED task a Same", "REMOVED task b Same");
    }

    @Test
    void whatStandsElsewhereIsMovedAndNotChanged() {
        var drawn =
                "<bpmndi:BPMNShape id=\"s\" bpmnElement=\"answer\"><dc:Bounds x=\"100\" y=\"80\" width=\"100\" height=\"80\"/>"
                        + "</bpmndi:BPMNShape>";
        assertThat(said(SMALL, SMALL, drawn, drawn.replace("x=\"100\"", "x=\"100.0\"")))
                .isEmpty();
        assertThat(said(SMALL, SMALL, drawn, drawn.replace("x=\"100\"", "x=\"300\"")))
                .containsExactly("MOVED userTask answer Answer");
        assertThat(said(SMALL, SMALL.replace("Somebody", "Anybody"), drawn, drawn.replace("x=\"100\"", "x=\"300\"")))
                .singleElement()
                .asString()
                .startsWith("CHANGED userTask answer");
    }

    @Test
    void aPathDrawnDifferentlyIsMovedAndNotChanged() {
        var drawn =
                "<bpmndi:BPMNEdge id=\"e\" bpmnElement=\"f1\"><di:waypoint x=\"1\" y=\"2\"/><di:waypoint x=\"9\" y=\"2\"/>"
                        + "</bpmndi:BPMNEdge>";
        assertThat(said(SMALL, SMALL, drawn, drawn.replace("x=\"9\"", "x=\"12\"")))
                .containsExactly("MOVED sequenceFlow f1 Begun → Answer");
    }

    @Test
    void whatGoesIntoASubProcessIsChangedInWhatItStandsIn() {
        var before =
                "<subProcess id=\"work\" name=\"Work\"><task id=\"b\" name=\"B\"/></subProcess><task id=\"a\" name=\"A\"/>";
        var after =
                "<subProcess id=\"work\" name=\"Work\"><task id=\"b\" name=\"B\"/><task id=\"a\" name=\"A\"/></subProcess>";
        assertThat(said(before, after)).containsExactly("CHANGED task a A: within Small -> Work");
        assertThat(said(after, before)).containsExactly("CHANGED task a A: within Work -> Small");
    }

    @Test
    void whatStandsInASubProcessWithAnotherIdStandsWhereItStood() {
        var before = "<subProcess id=\"work\" name=\"Work\"><task id=\"b\" name=\"B\"/></subProcess>";
        assertThat(said(before, before.replace("\"work\"", "\"toil\"")))
                .containsExactly("CHANGED subProcess toil Work: id work -> toil");
    }

    @Test
    void aSubProcessIsNotChangedByWhatChangesInIt() {
        var before = "<subProcess id=\"work\" name=\"Work\"><task id=\"b\" name=\"B\"/></subProcess>";
        assertThat(said(before, before.replace("\"B\"", "\"C\""))).containsExactly("CHANGED task b C: name B -> C");
    }

    @Test
    void theOrderInWhichWaysAreTriedCounts() {
        var yes = SMALL.substring(SMALL.indexOf("<sequenceFlow id=\"yes\""), SMALL.indexOf("<sequenceFlow id=\"no\""));
        var changed = SMALL.replace(yes, "") + yes;
        assertThat(said(SMALL, changed))
                .containsExactly("CHANGED exclusiveGateway fine Fine?: order yes, no -> no, yes");
    }

    @Test
    void propertiesAndInputsAreToldApartByTheirNames() {
        var before = """
                <serviceTask id="a" name="A"><extensionElements><camunda:properties>
                  <camunda:property name="decision" value="one"/><camunda:property name="sets" value="x"/>
                </camunda:properties><camunda:inputOutput><camunda:inputParameter name="days">3</camunda:inputParameter>
                </camunda:inputOutput></extensionElements></serviceTask>""";
        assertThat(said(before, before.replace("\"x\"", "\"x, y\"").replace(">3<", ">5<")))
                .containsExactly("CHANGED serviceTask a A: camunda:property sets x -> x, y,"
                        + " camunda:inputParameter days 3 -> 5");
    }

    @Test
    void aChangedMessageIsSaidOnceWhereItStands() {
        var before = "<message id=\"m\" name=\"told\"/>";
        var difference = DiagramDifference.between(
                tree("<process id=\"p\" name=\"P\"/>" + before),
                tree("<process id=\"p\" name=\"P\"/>" + before.replace("told", "heard")));
        assertThat(difference.changes().stream().map(DiagramDifferenceTest::said))
                .containsExactly("CHANGED message m heard: name told -> heard");
    }

    @Test
    void whatTheModelerSaysOfItselfIsNoDifference() {
        var before = tree("<process id=\"p\"/>");
        var after = tree("<process id=\"p\" modeler:executionPlatform=\"other\"/>");
        assertThat(DiagramDifference.between(before, after).isNone()).isTrue();
    }

    @Test
    void idsThatStandTwiceAreComparedWithoutAFault() {
        var twice = SMALL + "<task id=\"answer\" name=\"Again\"/>";
        assertThat(said(twice, twice)).isEmpty();
    }

    private static List<String> said(String before, String after) {
        return between(before, after).changes().stream()
                .map(DiagramDifferenceTest::said)
                .toList();
    }

    private static List<String> said(String before, String after, String drawnBefore, String drawnAfter) {
        return DiagramDifference.between(
                        tree(process(before) + drawing(drawnBefore)), tree(process(after) + drawing(drawnAfter)))
                .changes()
                .stream()
                .map(DiagramDifferenceTest::said)
                .toList();
    }

    private static String said(Change change) {
        var head = change.state() + " " + change.kind() + " " + change.id() + " " + change.name();
        var values = change.values().stream()
                .map(each -> Stream.of(each.what(), each.which(), each.before() + " -> " + each.after())
                        .filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow())
                .toList();
        return values.isEmpty() ? head : head + ": " + String.join(", ", values);
    }

    private static DiagramDifference between(String before, String after) {
        return DiagramDifference.between(tree(process(before)), tree(process(after)));
    }

    private static String process(String content) {
        return "<process id=\"small\" name=\"Small\" isExecutable=\"true\">" + content + "</process>";
    }

    private static String drawing(String content) {
        return "<bpmndi:BPMNDiagram id=\"d\"><bpmndi:BPMNPlane id=\"pl\" bpmnElement=\"small\">" + content
                + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>";
    }

    private static XmlElement tree(String content) {
        var file = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0"
                  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                  xmlns:di="http://www.omg.org/spec/DD/20100524/DI">%s</definitions>""".formatted(content);
        try {
            return XmlFile.read(file.getBytes(StandardCharsets.UTF_8));
        } catch (XmlUnreadable e) {
            throw new IllegalArgumentException(e);
        }
    }
}
