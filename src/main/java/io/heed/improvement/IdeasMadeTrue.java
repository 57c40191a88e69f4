package io.heed.improvement;

import io.heed.idea.Idea;
import io.heed.idea.Ideas;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.theme.Themes;
import io.heed.theme.Verbatim;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which ideas an improvement makes true. That an idea tells of the same problem does not mean that the change is what its sender
 * wanted: whoever brings the change to customers says so. The senders hear it once the improvement is proved.
 */
@Service
@Transactional
public class IdeasMadeTrue {

    private final ImprovementRecords records;
    private final Ideas ideas;
    private final Themes themes;

    IdeasMadeTrue(ImprovementRecords records, Ideas ideas, Themes themes) {
        this.records = records;
        this.ideas = ideas;
        this.themes = themes;
    }

    /** Ideas of the improvement's theme that nothing makes true yet and that we have not refused, the first one first. */
    @Transactional(readOnly = true)
    public List<Idea> choices(CaseNumber number) {
        var theme = records.get(number).theme();
        return theme == null
                ? List.of()
                : themes.references(theme, Verbatim.Source.IDEA).stream()
                        .map(reference -> ideas.current(new CaseNumber(reference)))
                        .filter(idea -> idea.state().isOpen() && idea.improvement() == null)
                        .distinct()
                        .toList();
    }

    /**
     * These ideas are what the change brings.
     *
     * @throws Refused naming {@code ideas} when one of them was not to be chosen
     */
    void choose(CaseNumber number, Collection<String> chosen) {
        var choices = choices(number).stream().map(Idea::number).toList();
        for (var each : chosen) {
            var idea = choices.stream()
                    .filter(choice -> choice.value().equals(each))
                    .findFirst()
                    .orElseThrow(() -> new Refused("ideas", "improvement.unknown-idea"));
            ideas.linkImprovement(idea, number);
        }
    }

    /** It is proved: whoever sent one of them hears that it is there. What nobody has said yes to is left as it is. */
    void deliver(CaseNumber number) {
        ideas.madeTrueBy(number).stream()
                .map(idea -> ideas.current(idea.number()))
                .filter(idea -> idea.state().isComing())
                .map(Idea::number)
                .distinct()
                .forEach(ideas::delivered);
    }
}
