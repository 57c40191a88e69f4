package io.heed.audit.cases;

import io.heed.desk.Names;
import io.heed.engine.CaseHistory;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what people are shown of a case of any family. */
@Component
public class CaseReader {

    private final CaseContent content;
    private final RunReader runs;
    private final FormReader forms;
    private final TrailReader trail;
    private final CaseHistory history;

    CaseReader(CaseContent content, RunReader runs, FormReader forms, TrailReader trail, CaseHistory history) {
        this.content = content;
        this.runs = runs;
        this.forms = forms;
        this.trail = trail;
        this.history = history;
    }

    /**
     * The case, of each list the first {@code most} rows.
     *
     * @throws NotFound when there is no trace of such a case, or not for this reader
     */
    @Transactional(readOnly = true)
    public CaseView read(CaseNumber number, Actor who, int most, Names names, ZoneId zone, Locale locale) {
        var line = content.lineOf(number, who);
        var through = content.newestRecord(number);
        return new CaseView(
                number,
                line.orElse(null),
                line.flatMap(known -> content.pageOf(number)).orElse(null),
                content.complaintOf(number, line, who).orElse(null),
                runs.runs(number, most),
                forms.forms(number, most, locale),
                Portion.first(most, (first, size) -> content.lettersOf(number, first, size)),
                content.wordsOf(number),
                content.promisesOf(number),
                content.pausesOf(number),
                trail.trail(number, through, most, names, zone, locale),
                through);
    }

    /**
     * The diagram that one of the case's processes ran on, or did until it went on by another.
     *
     * @param definitionId which version of it; empty for the last
     * @throws NotFound when it was removed, or the run is not one of this case
     */
    @Transactional(readOnly = true)
    public String diagram(CaseNumber number, String instanceId, String definitionId, Actor who) {
        CaseContent.check(who);
        return history.instances(number).stream()
                .filter(each -> each.id().equals(instanceId))
                .flatMap(each -> each.stretches().stream())
                .filter(each -> definitionId.isEmpty() || each.definitionId().equals(definitionId))
                .reduce((first, last) -> last)
                .flatMap(each -> history.diagram(each.definitionId()))
                .orElseThrow(NotFound::new);
    }

    /**
     * A value of a variable, whole.
     *
     * @throws NotFound when the case has no such value
     */
    @Transactional(readOnly = true)
    public String value(CaseNumber number, String changeId, Actor who) {
        CaseContent.check(who);
        return history.whole(number, changeId).orElseThrow(NotFound::new);
    }
}
