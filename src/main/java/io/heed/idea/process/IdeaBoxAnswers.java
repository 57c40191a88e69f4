package io.heed.idea.process;

import io.heed.engine.DiagramAnswers;
import io.heed.idea.IdeaOwnership;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers {@code idea-box}. Its moments are WARN, BREACH, SECOND_BREACH, WORD and NEW_DATE. */
@Component
class IdeaBoxAnswers implements DiagramAnswers {

    private final IdeaOwnership ownership;

    IdeaBoxAnswers(IdeaOwnership ownership) {
        this.ownership = ownership;
    }

    @Override
    public String process() {
        return IdeaBox.KEY;
    }

    @Override
    public Set<String> moments() {
        return Set.of("WARN", "BREACH", "SECOND_BREACH", "WORD", "NEW_DATE");
    }

    @Override
    public Instant due(CaseNumber idea, String moment) {
        return ownership.due(idea, moment);
    }

    @Override
    public String owner(CaseNumber idea) {
        return ownership.ownerOf(idea);
    }

    @Override
    public String team(CaseNumber idea) {
        return ownership.teamOf(idea);
    }
}
