package io.heed.studio.web;

import io.heed.studio.change.ChangeableTable.Field;
import io.heed.studio.change.Changes;
import io.heed.studio.change.Difference;
import io.heed.studio.change.Subject;
import io.heed.studio.tables.CalendarPreview;
import io.heed.studio.tables.LetterTable;
import io.heed.studio.tables.PlaybookTable;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts on a page what a proposal changes, and how it reads, and what it does to dates as long as nobody has decided. */
@Component
class Previews {

    private final CalendarPreview calendars;
    private final LetterTable letters;
    private final PlaybookTable playbooks;

    Previews(CalendarPreview calendars, LetterTable letters, PlaybookTable playbooks) {
        this.calendars = calendars;
        this.letters = letters;
        this.playbooks = playbooks;
    }

    void add(ModelAndView page, Changes.Compared compared, List<Field> fields) {
        var change = compared.change();
        page.addObject("differences", Difference.between(fields, compared.before(), compared.after()));
        if (change.subject() == Subject.CALENDAR && change.isWaiting()) {
            page.addObject("dates", calendars.of(change.subjectKey(), change.validFrom(), compared.after()));
        }
        if (change.subject() == Subject.LETTER) {
            page.addObject("mail", letters.proof(change.subjectKey(), compared.after()));
        }
        if (change.subject() == Subject.PLAYBOOK) {
            page.addObject("readings", playbooks.readings(compared.after()));
        }
    }
}
