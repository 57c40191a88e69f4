package io.heed.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import java.io.IOException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * What the engine refuses to read even from diagrams that were never looked at before they were deployed, by small
 * diagrams that each bring one of them.
 */
@HeedTest
class DiagramGateTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    RepositoryService repository;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            java-class            | names a Java class
            shell-task            | wants a built-in task
            external-task         | wants a built-in task
            script-task           | is a script task
            script-in-a-mapping   | holds a script
            script-as-a-condition | has a script for a condition
            connector             | calls a connector
            execution-listener    | has a listener hidden in it
            task-listener         | has a listener hidden in it
            method-call           | is not bound to one bean
            literal-and-bean      | is not bound to one bean
            """)
    void aDiagramWithCodeOfItsOwnIsRefusedByFileAndElement(String name, String sentence) throws IOException {
        var file = "processes/refused/" + name + ".bpmn";
        var diagram = new ClassPathResource("/models/refused/" + name + ".bpmn");

        var content = diagram.getContentAsByteArray();
        assertThatThrownBy(() -> Ungated.deploy(engine, file, content))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(file)
                .hasMessageContaining("'work' " + sentence);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("refused-" + name)
                        .count())
                .isZero();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var diagram = """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:activiti="http://activiti.org/bpmn" targetNamespace="https://heed.io/test">
                  <bpmn:process id="refused-twice" isExecutable="true" activiti:historyTimeToLive="P1D">
                    <bpmn:startEvent id="begun"/>
                    <bpmn:sequenceFlow id="toOne" sourceRef="begun" targetRef="one"/>
                    <bpmn:serviceTask id="one" activiti:class="java.lang.Runtime"/>
                    <bpmn:sequenceFlow id="toTwo" sourceRef="one" targetRef="two"/>
                    <bpmn:serviceTask id="two" activiti:type="shell"/>
                  </bpmn:process>
                </bpmn:definitions>
                """;
        assertThatThrownBy(() -> Ungated.deploy(engine, "twice.bpmn", diagram.getBytes(UTF_8)))
                .hasMessageContaining("'one' names a Java class")
                .hasMessageContaining("'two' wants a built-in task")
                .hasMessageContaining("twice.bpmn");
    }
}
