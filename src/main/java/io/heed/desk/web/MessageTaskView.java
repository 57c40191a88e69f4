package io.heed.desk.web;

import io.heed.channel.MessageRegister;
import io.heed.desk.CatalogueNames;
import io.heed.engine.WorkItem;
import io.heed.knowledge.Catalogue;
import io.heed.staff.Actor;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A message's task: the words first, then who wrote them and what was made of them. */
@Component
class MessageTaskView implements TaskView {

    private final MessageRegister messages;
    private final Catalogue catalogue;

    MessageTaskView(MessageRegister messages, Catalogue catalogue) {
        this.messages = messages;
        this.catalogue = catalogue;
    }

    @Override
    public String letters() {
        return "MS";
    }

    @Override
    public String show(WorkItem item, Actor who, Locale locale, Model model) {
        var message = messages.show(item.caseNumber(), who);
        model.addAttribute("message", message);
        model.addAttribute("certainty", Certainty.of(message.confidence()).key());
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("beside", "desk/message");
        return "desk/plain-task";
    }
}
