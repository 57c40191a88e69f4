package io.heed.studio.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.studio.xml.XmlUnreadable.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An uploaded file is read with the place of everything in it, and nothing outside it is. */
class XmlFileTest {

    @Test
    void everyElementKnowsTheLineOnWhichItBegins() throws Exception {
        var root = read("""
                <?xml version="1.0"?>
                <!-- a
                     comment -->
                <a xmlns="urn:x">
                  <b
                     id="one"
                     name="One"/>
                  <c>text<![CDATA[ & more]]></c><d/>
                </a>""");

        assertThat(root.all().map(each -> each.name().local() + each.line())).containsExactly("a4", "b5", "c8", "d8");
        assertThat(root.children().get(0).attribute("id")).contains("one");
        assertThat(root.children("urn:x", "c").map(XmlElement::text)).containsExactly("text & more");
    }

    @Test
    void anAttributeOfAnotherNamespaceIsNotConfusedWithOurs() throws Exception {
        var root = read("<a xmlns:e='urn:e' e:id='theirs' id='ours'/>");

        assertThat(root.attribute("id")).contains("ours");
        assertThat(root.attribute("urn:e", "id")).contains("theirs");
    }

    @Test
    void everyDiagramOfOursIsRead() throws Exception {
        try (var files = Files.walk(Path.of("processes"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".bpmn")).toList()) {
                var root = XmlFile.read(Files.readAllBytes(file));
                var lines = Files.readAllLines(file);
                assertThat(root.all())
                        .allSatisfy(each -> assertThat(lines.get(each.line() - 1))
                                .contains(each.name().local()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1/p'> %p;]><a/>",
                "<!DOCTYPE a [<!ENTITY x 'aa'><!ENTITY y '&x;&x;'>]><a>&y;</a>"
            })
    void aDocumentTypeIsRefusedBeforeAnythingIsFetched(String text) {
        assertThat(refused(text).problem()).isEqualTo(Problem.DOCUMENT_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no xml", "<a>", "<a></b>", "<a>&unknown;</a>", "<a b='1' b='2'/>", "<a/><a/>", "<x:a/>"})
    void brokenFilesAreMalformed(String text) {
        assertThat(refused(text).problem()).isEqualTo(Problem.MALFORMED);
    }

    @Test
    void theLineOfAFaultIsTold() {
        assertThat(refused("<a>\n\n<b></c>\n</a>").line()).isEqualTo(3);
    }

    @Test
    void sizeDepthAndNumberHaveLimits() {
        var deep = XmlFile.MOST_LEVELS + 1;
        assertThat(refused("<a>".repeat(deep) + "</a>".repeat(deep)).problem()).isEqualTo(Problem.TOO_DEEP);
        assertThat(refused("<a>" + "<b/>".repeat(XmlFile.MOST_ELEMENTS) + "</a>")
                        .problem())
                .isEqualTo(Problem.TOO_MANY_ELEMENTS);
        assertThat(refused("<a>" + " ".repeat(XmlFile.MOST_BYTES) + "</a>").problem())
                .isEqualTo(Problem.TOO_LONG);
    }

    @Test
    void otherEncodingsAreUnderstood() throws Exception {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            var text = "<?xml version='1.0' encoding='" + charset.name() + "'?><a b='zażółć'/>";
            assertThat(XmlFile.read(text.getBytes(charset)).attribute("b")).contains("zażółć");
        }
    }

    private static XmlElement read(String text) throws XmlUnreadable {
        return XmlFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static XmlUnreadable refused(String text) {
        var caught = new XmlUnreadable[1];
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(XmlUnreadable.class, refusal -> caught[0] = refusal);
        return caught[0];
    }
}
