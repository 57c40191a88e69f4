package io.heed.studio.web;

import io.heed.studio.change.ChangeableTable.Field;
import io.heed.studio.change.Changes;
import io.heed.studio.change.Difference;
import io.heed.studio.change.Subject;
import io.heed.studio.tables.CalendarPreview;
import io.heed.studio.tables.LetterTable;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts on a page what a proposal changes, and what it does to dates as long as nobody has decided. */
@Component
class Previews {

    private final CalendarPreview calendars;
    private final LetterTable letters;

    Previews(CalendarPreview calendars, LetterTable letters) {
        this.calendars = calendars;
        this.letters = letters;
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
    }
}
