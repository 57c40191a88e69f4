package io.heed.studio.web;

import io.heed.studio.change.ChangeableTable.Field;
import io.heed.studio.change.Changes;
import io.heed.studio.change.Difference;
import io.heed.studio.change.Subject;
import io.heed.studio.tables.CalendarPreview;
import io.heed.studio.tables.HandOver;
import io.heed.studio.tables.LetterTable;
import io.heed.studio.tables.PlaybookTable;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts on a page what a proposal changes, and how it reads, and what it does to dates as long as nobody has decided. */
@Component
class Previews {

    private final CalendarPreview calendars;
    private final LetterTable letters;
    private final PlaybookTable playbooks;
    private final HandOver handOver;

    Previews(CalendarPreview calendars, LetterTable letters, PlaybookTable playbooks, HandOver handOver) {
        this.calendars = calendars;
        this.letters = letters;
        this.playbooks = playbooks;
        this.handOver = handOver;
    }

    void add(ModelAndView page, Changes.Compared compared, List<Field> fields) {
        var change = compared.change();
        page.addObject("differences", Difference.between(fields, compared.before(), compared.after()));
        if (change.subject() == Subject.CALENDAR && change.isWaiting()) {
            page.addObject("dates", calendars.of(change.subjectKey(), change.validFrom(), compared.after()));
        }
        if (change.subject() == Subject.MEMBERSHIP && change.isWaiting()) {
            handOver.of(change.subjectKey(), LocaleContextHolder.getLocale())
                    .ifPresent(handed -> page.addObject("handed", handed));
        }
        if (change.subject() == Subject.LETTER) {
            page.addObject("mail", letters.proof(change.subjectKey(), compared.after()));
        }
        if (change.subject() == Subject.PLAYBOOK) {
            page.addObject("readings", playbooks.readings(compared.after()));
        }
    }

    /** In which teams somebody was, is and will be. */
    void addStays(ModelAndView page, Subject subject, String key) {
        if (subject == Subject.MEMBERSHIP) {
            page.addObject("stays", handOver.stays(key, LocaleContextHolder.getLocale()));
        }
    }
}
