package io.heed.desk.web;

import io.heed.channel.MessageRegister;
import io.heed.staff.CurrentStaff;
import org.springframework.stereotype.Component;

/** What the navigation asks: whether the list of messages is for whoever is logged in. */
@Component
public class MessageEntry {

    private final MessageRegister messages;
    private final CurrentStaff current;

    MessageEntry(MessageRegister messages, CurrentStaff current) {
        this.messages = messages;
        this.current = current;
    }

    /** Whether to show the entry: who would find nothing behind it does not see it. */
    public boolean isShown() {
        return current.find().filter(messages::isFor).isPresent();
    }
}
