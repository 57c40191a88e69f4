package io.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.studio.lint.ServiceLint;
import io.heed.studio.xml.XmlFile;
import io.heed.studio.xml.XmlUnreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every diagram of {@code processes/}: names, bindings, forms, documentation and the ways through it. */
class ProcessModelTest {

    private static final ServiceLint LINT = new ServiceLint();
    private static final Map<Path, List<Finding>> FOUND = new ConcurrentHashMap<>();
    private static final List<Diagram> DIAGRAMS = Diagram.below(Path.of("processes"));

    @Test
    void thereAreDiagrams() {
        assertThat(DIAGRAMS).isNotEmpty();
    }

    @Test
    void everyProcessCanBeStarted() {
        holds(ModelRules::executable);
    }

    @Test
    void everyProcessSaysHowLongItsHistoryIsKept() {
        holds(ModelRules::timeToLive);
    }

    @Test
    void everyProcessIsCalledLikeItsFile() {
        holds(ModelRules::calledLikeItsFile);
    }

    @Test
    void everyTaskIsCalledByItsLabel() {
        holds(ModelRules::idIsLabel);
    }

    @Test
    void everyTaskOfTheEngineIsBoundToTheBeanOfItsName() {
        holds(ModelRules::beanIsId);
    }

    @Test
    void everyTaskIsOfAKindThatWeUse() {
        holds(ModelRules::onlyKnownTasks);
    }

    @Test
    void everyTaskHasTheClassOfItsName() {
        holds(ModelRules::classIsId);
    }

    @Test
    void everyUserTaskHasTheFormOfItsName() {
        holds(ModelRules::formIsId);
    }

    @Test
    void everyUserTaskTakesTheLatestForm() {
        holds(ModelRules::formBindsLatest);
    }

    @Test
    void everyUserTaskIsGivenToSomebodyByTheStaffingRules() {
        holds(ModelRules::staffed);
    }

    @Test
    void everyBusinessRuleTaskNamesADecisionBesideTheDiagram() {
        holds(ModelRules::decisionExists);
    }

    @Test
    void everyTaskAndSubProcessIsExplainedToTheProcessOwner() {
        keepsTo("undocumented");
    }

    @Test
    void everyMessageIsNamedByFamilyAndWhatHappened() {
        holds(ModelRules::messageNames);
    }

    @Test
    void everyDividingGatewayAsksAQuestion() {
        holds(ModelRules::gatewaysAsk);
    }

    @Test
    void everyAnswerIsAYesOrANo() {
        holds(ModelRules::answersNamed);
    }

    @Test
    void everyNoIsTakenByDefault() {
        holds(ModelRules::noIsTheDefault);
    }

    @Test
    void everyTimerAsksThePromisesForADateByItsName() {
        holds(ModelRules::timersAskForPromises);
    }

    @Test
    void everyVariableThatIsReadIsSetAndTheOtherWayRound() {
        holds(ModelRules::variablesDeclared);
    }

    @Test
    void everySavePointSaysHowItIsRetried() {
        holds(ModelRules::savePointsSayHowTheyAreRetried);
    }

    @Test
    void noScriptOrListenerHidesInADiagram() {
        holds(ModelRules::nothingHidden);
    }

    @Test
    void everyMainPlaneHasAtMostTwentyNodes() {
        holds(ModelRules::smallMainPlane);
    }

    @Test
    void everyFlowIsCalledAfterWhereItComesFrom() {
        holds(ModelRules::flowsIdentified);
    }

    @Test
    void nobodyWaitsForTwoApprovals() {
        keepsTo("two-approvals");
    }

    @Test
    void everyEscalationIsCaughtOneLevelUp() {
        keepsTo("escalation-uncaught");
    }

    @Test
    void everyErrorIsCaught() {
        keepsTo("error-uncaught");
    }

    @Test
    void everyTaskOfAPersonCallsForHelpWhenNobodyDoesIt() {
        keepsTo("user-task-without-deadline");
    }

    @Test
    void nothingWaitsForEver() {
        keepsTo("wait-without-timer");
    }

    @Test
    void noCaseEndsWithoutTheCustomersHearingTheOutcome() {
        keepsTo("end-without-word");
    }

    @Test
    void whoeverIsAskedIsRemindedBeforeSilenceCounts() {
        keepsTo("question-without-chase");
    }

    @Test
    void noPromiseIsForgotten() {
        keepsTo("promise-unresolved");
    }

    @Test
    void everyWayLeadsFromAStartToAnEnd() {
        keepsTo("unreachable");
        keepsTo("dead-end");
    }

    @Test
    void everyMarkAndExcuseIsWellFormed() {
        keepsTo("unknown-mark");
        keepsTo("excuse-without-reason");
        keepsTo("excuse-unneeded");
    }

    @Test
    void noWaitingBranchOutlivesTheWork() {
        holds(PathRules::nothingOutlivesItsScope);
    }

    @Test
    void everyLabelIsItsOwnEnglishText() throws IOException {
        Properties english = messages("process.properties");
        assertThat(labelled())
                .allSatisfy(node -> assertThat(english.getProperty(node.getId()))
                        .as("process.properties: %s", node.getId())
                        .isEqualTo(node.getName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"process.properties", "process_pl.properties"})
    void everyLabelIsTranslated(String bundle) throws IOException {
        assertThat(messages(bundle).stringPropertyNames())
                .as(bundle)
                .containsAll(labelled().map(FlowNode::getId).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"forms.properties", "forms_pl.properties"})
    void everyFieldOfAFormIsTranslated(String bundle) throws IOException {
        assertThat(messages(bundle).stringPropertyNames()).as(bundle).containsAll(formKeys());
    }

    /** The service lint finds nothing against this rule but what a diagram itself excuses. */
    private static void keepsTo(String rule) {
        assertThat(DIAGRAMS.stream().flatMap(diagram -> lint(rule, diagram).stream()))
                .isEmpty();
    }

    private static List<String> lint(String rule, Diagram diagram) {
        assertThat(LINT.rules()).contains(rule);
        return FOUND.computeIfAbsent(diagram.file(), ProcessModelTest::look).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> "%s: %s %s".formatted(finding.file(), finding.element(), finding.details()))
                .toList();
    }

    private static List<Finding> look(Path diagram) {
        try {
            return LINT.look(diagram.getFileName().toString(), XmlFile.read(Files.readAllBytes(diagram)));
        } catch (IOException | XmlUnreadable e) {
            throw new IllegalStateException(diagram.toString(), e);
        }
    }

    private static void holds(Function<Diagram, List<String>> rule) {
        assertThat(DIAGRAMS.stream().flatMap(diagram -> rule.apply(diagram).stream()))
                .isEmpty();
    }

    private static Stream<FlowNode> labelled() {
        return DIAGRAMS.stream()
                .flatMap(diagram -> diagram.all(FlowNode.class).stream())
                .filter(node -> node.getName() != null);
    }

    private static Properties messages(String bundle) throws IOException {
        var messages = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", bundle), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static List<String> formKeys() throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".form")).toList()) {
                JsonNode form = new ObjectMapper().readTree(file.toFile());
                addKeys(form, form.path("id").asText(), keys);
            }
        }
        return keys;
    }

    private static void addKeys(JsonNode container, String formId, List<String> keys) {
        for (JsonNode field : container.path("components")) {
            String key = formId + "."
                    + field.path("key")
                            .asText(field.path("path").asText(field.path("id").asText()));
            keys.add(key);
            if (field.has("description")) {
                keys.add(key + ".help");
            }
            field.path("values")
                    .forEach(value -> keys.add(key + "." + value.path("value").asText()));
            addKeys(field, formId, keys);
        }
    }

    /** A diagram in which each rule is broken once, so that none of them can pass by looking at nothing. */
    @Nested
    class EveryRuleCanFail {

        private final Diagram broken = Diagram.read(Path.of("src/test/resources/models/broken/spoilt.bpmn"));

        @Test
        void aProcessThatIsNotExecutable() {
            found(ModelRules::executable, "broken-process");
        }

        @Test
        void aProcessWithoutTimeToLive() {
            found(ModelRules::timeToLive, "broken-process");
        }

        @Test
        void aProcessCalledUnlikeItsFile() {
            found(ModelRules::calledLikeItsFile, "broken-process");
        }

        @Test
        void aTaskCalledUnlikeItsLabel() {
            found(ModelRules::idIsLabel, "misnamed");
        }

        @Test
        void aTaskBoundToAnotherBean() {
            found(ModelRules::beanIsId, "misbound");
        }

        @Test
        void aScriptTask() {
            found(ModelRules::onlyKnownTasks, "runScript");
            found(ModelRules::nothingHidden, "script");
        }

        @Test
        void aTaskWithoutAClass() {
            found(ModelRules::classIsId, "misbound", "approveOnce");
        }

        @Test
        void aUserTaskWithoutAForm() {
            found(ModelRules::formIsId, "approveOnce", "approveTwice");
        }

        @Test
        void aFormBoundToTheDeployment() {
            found(ModelRules::formBindsLatest, "approveOnce");
        }

        @Test
        void aUserTaskForANamedPerson() {
            found(ModelRules::staffed, "approveOnce", "approveTwice");
        }

        @Test
        void aBusinessRuleTaskWithoutADecision() {
            found(ModelRules::decisionExists, "decideNothing");
        }

        @Test
        void aTaskWithoutAnExplanation() {
            found(diagram -> lint("undocumented", diagram), "misbound");
        }

        @Test
        void aMessageWithAForeignName() {
            found(ModelRules::messageNames, "foreignMessage");
        }

        @Test
        void aGatewayWithoutAQuestion() {
            found(ModelRules::gatewaysAsk, "silentGateway");
        }

        @Test
        void anAnswerWithoutAName() {
            found(ModelRules::answersNamed, "silentGatewayMaybe");
        }

        @Test
        void aGatewayWithoutADefault() {
            found(ModelRules::noIsTheDefault, "silentGateway");
        }

        @Test
        void aTimerThatCountsForItself() {
            found(ModelRules::timersAskForPromises, "countingTimer", "unknownTimer");
        }

        @Test
        void aVariableThatNobodySets() {
            found(ModelRules::variablesDeclared, "neverSet is read", "neverRead is set", "silentGatewayMaybe");
        }

        @Test
        void aSavePointWithoutRetries() {
            found(ModelRules::savePointsSayHowTheyAreRetried, "misbound");
        }

        @Test
        void aFlowCalledAtRandom() {
            found(ModelRules::flowsIdentified, "flow42");
        }

        @Test
        void twoApprovalsOnOnePathAcrossSubProcesses() {
            found(diagram -> lint("two-approvals", diagram), "approveTwice");
        }

        @Test
        void anEscalationThatVanishes() {
            found(diagram -> lint("escalation-uncaught", diagram), "lostEscalation");
        }

        @Test
        void anErrorThatNobodyCatches() {
            found(diagram -> lint("error-uncaught", diagram), "lostError");
        }

        @Test
        void aBranchThatOutlivesTheWork() {
            found(PathRules::nothingOutlivesItsScope, "lostEscalation");
        }

        @Test
        void aCrowdedMainPlane() {
            found(ModelRules::smallMainPlane, "broken-process");
        }

        private void found(Function<Diagram, List<String>> rule, String... names) {
            List<String> problems = rule.apply(broken);
            assertThat(names)
                    .allSatisfy(name -> assertThat(problems)
                            .anySatisfy(problem -> assertThat(problem).contains(name)));
            assertThat(problems).allSatisfy(problem -> assertThat(problem).startsWith("spoilt.bpmn: "));
        }
    }
}
