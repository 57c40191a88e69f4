package io.heed.studio.gate;

import io.heed.studio.gate.Vocabulary.Allowed;
import io.heed.studio.xml.XmlElement;
import io.heed.studio.xml.XmlName;
import java.util.Optional;
import java.util.Set;

/** Goes through an XML file and finds whatever its vocabulary does not know, or knows in another place. */
final class MarkupLook {

    private final Markup markup;
    private final Values values;

    MarkupLook(Markup markup, Values values) {
        this.markup = markup;
        this.values = values;
    }

    void look() {
        var root = markup.root();
        var allowed = markup.vocabulary().of(root.name());
        if (!root.name().equals(markup.vocabulary().root()) || allowed.isEmpty()) {
            markup.findings()
                    .add(
                            Spot.of(markup.file()).at(root.line()),
                            "root-unknown",
                            markup.shown(root.name()),
                            markup.shown(markup.vocabulary().root()));
            return;
        }
        look(root, allowed.get(), Spot.of(markup.file()), Set.of());
    }

    private void look(XmlElement element, Allowed allowed, Spot around, Set<XmlName> extensions) {
        var spot = spot(element, allowed, around);
        attributes(element, allowed, spot);
        text(element, allowed, spot);
        var holds = isExtension(element) ? extensions : allowed.holds();
        for (var child : element.children()) {
            var known = markup.vocabulary().of(child.name());
            if (known.isEmpty() || !holds.contains(child.name())) {
                refuse(child, spot);
            } else {
                look(child, known.get(), spot, allowed.extensions());
            }
        }
    }

    private boolean isExtension(XmlElement element) {
        return element.name().local().equals("extensionElements");
    }

    /** A shape is shown as what it draws. */
    private Spot spot(XmlElement element, Allowed allowed, Spot around) {
        var drawn = element.attribute("bpmnElement").or(() -> element.attribute("dmnElementRef"));
        var id = drawn.or(() -> allowed.part() ? Optional.empty() : element.attribute("id"));
        if (id.isEmpty()) {
            return around.at(element.line());
        }
        var named = drawn.map(markup.ids()::get).orElse(element);
        var label = named.attribute("name").or(() -> named.attribute("label")).orElse("");
        var process = markup.is(element, "process") ? id.get() : around.process();
        return new Spot(markup.file(), id.get(), label, element.line(), process);
    }

    private void refuse(XmlElement child, Spot around) {
        var id = child.attribute("id")
                .filter(own ->
                        child.name().namespace().equals(markup.root().name().namespace()));
        var spot = id.map(own ->
                        new Spot(markup.file(), own, child.attribute("name").orElse(""), child.line()))
                .orElse(around.at(child.line()));
        markup.findings().add(spot, markup.vocabulary().refusalOf(child.name()), markup.shown(child.name()));
    }

    private void attributes(XmlElement element, Allowed allowed, Spot spot) {
        element.attributes().forEach((name, value) -> {
            var known = allowed.attributes().get(name);
            if (known != null) {
                values.look(known.kind(), markup.shown(name), value, spot, markup);
            } else if (markup.vocabulary().isHarmless(name)) {
                values.look("text", markup.shown(name), value, spot, markup);
            } else {
                markup.findings().add(spot, markup.vocabulary().refusalOfAttribute(name), markup.shown(name));
            }
        });
        allowed.attributes().forEach((name, attribute) -> {
            if (attribute.required()
                    && element.attributes().getOrDefault(name, "").isBlank()) {
                markup.findings().add(spot, "attribute-missing", markup.shown(name), markup.shown(element.name()));
            }
        });
    }

    private void text(XmlElement element, Allowed allowed, Spot spot) {
        var text = element.text().strip();
        if (allowed.text() != null && (!text.isEmpty() || element.children().isEmpty())) {
            values.look(allowed.text(), markup.shown(element.name()), text, spot, markup);
        } else if (!text.isEmpty()) {
            markup.findings().add(spot, "text-unexpected", markup.shown(element.name()), text);
        }
        if (allowed.feel() != null) {
            element.children().stream()
                    .filter(child -> child.name().local().equals("text"))
                    .forEach(child -> values.look(
                            allowed.feel(),
                            markup.shown(element.name()),
                            child.text().strip(),
                            spot.at(child.line()),
                            markup));
        }
    }
}
