package io.heed.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** A diagram, a table and a form of a family of their own, so that a test publishes nothing that others stand on. */
public final class TrialFamily {

    private final String key = "v" + UUID.randomUUID().toString().substring(0, 8);

    /** The id of the process, and the name of the family. */
    public String key() {
        return key;
    }

    /** The id of the table. */
    public String table() {
        return key + "-table";
    }

    /** The id of the form. */
    public String form() {
        return key + "-form";
    }

    /** Deploys and publishes the first versions, as a start does. */
    public void ship(ApplicationContext heed, String words) {
        ship(heed.getBean(ProcessDeployer.class), words);
    }

    void ship(ProcessDeployer deployer, String words) {
        var resources = new LinkedHashMap<String, Resource>();
        files(words).forEach((name, content) -> resources.put(name, new ByteArrayResource(content)));
        deployer.deploy(key, resources);
    }

    /** All three files under the names that they are shipped by. */
    public Map<String, byte[]> files(String words) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("forms/" + key + "/" + key + ".form", form(words));
        files.put("processes/" + key + "/" + key + ".bpmn", diagram(words));
        files.put("processes/" + key + "/" + key + ".dmn", table(words));
        return files;
    }

    /** The diagram, with these words for its name. */
    public byte[] diagram(String words) {
        return bytes(DIAGRAM, words);
    }

    /** The table, which says these words. */
    public byte[] table(String words) {
        return bytes(TABLE, words);
    }

    /** The form, which shows these words. */
    public byte[] form(String words) {
        return bytes(FORM, words);
    }

    private byte[] bytes(String text, String words) {
        return text.replace("KEY", key).replace("WORDS", words).getBytes(StandardCharsets.UTF_8);
    }

    private static final String DIAGRAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="KEY-file" targetNamespace="http://heed.io/test">
              <bpmn:process id="KEY" name="WORDS" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="began" name="Began"><bpmn:outgoing>toWait</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="toWait" sourceRef="began" targetRef="dayPassed" />
                <bpmn:intermediateCatchEvent id="dayPassed" name="Day passed">
                  <bpmn:incoming>toWait</bpmn:incoming>
                  <bpmn:outgoing>toEnd</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="oneDay"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="toEnd" sourceRef="dayPassed" targetRef="ended" />
                <bpmn:endEvent id="ended" name="Ended"><bpmn:incoming>toEnd</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="KEY-tables" name="Tables" namespace="http://heed.io/test">
              <decision id="KEY-table" name="Table" camunda:historyTimeToLive="P3650D">
                <decisionTable id="rules" hitPolicy="FIRST">
                  <output id="out" name="says" typeRef="string" />
                  <rule id="r1"><outputEntry id="o1"><text>"WORDS"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static final String FORM = """
            {
              "type": "default",
              "id": "KEY-form",
              "components": [{"type": "text", "id": "words", "text": "WORDS"}]
            }
            """;
}
