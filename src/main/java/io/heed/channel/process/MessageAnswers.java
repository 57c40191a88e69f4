package io.heed.channel.process;

import io.heed.channel.MessageSorting;
import io.heed.engine.DiagramAnswers;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers {@code message-recognition}; its one moment is DECISION. */
@Component
class MessageAnswers implements DiagramAnswers {

    private final MessageSorting sorting;

    MessageAnswers(MessageSorting sorting) {
        this.sorting = sorting;
    }

    @Override
    public String process() {
        return MessageRecognition.KEY;
    }

    @Override
    public Set<String> moments() {
        return Set.of("DECISION");
    }

    @Override
    public Instant due(CaseNumber message, String moment) {
        if (!moment.equals("DECISION")) {
            throw new IllegalArgumentException("Nothing is due on a message called " + moment);
        }
        return sorting.decideBy(message);
    }

    @Override
    public String owner(CaseNumber message) {
        return sorting.lead();
    }

    @Override
    public String team(CaseNumber message) {
        return sorting.team();
    }
}
