package io.heed.desk.web;

import io.heed.improvement.Opening;
import io.heed.improvement.Source;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refusals;
import io.heed.shared.Refused;
import java.util.List;
import java.util.Locale;

/**
 * What somebody has typed about something that is to become better.
 *
 * @param key drawn with the empty form, so that a second click opens no second improvement
 * @param about the complaint, idea or theme that it comes from
 */
record ImprovementForm(
        String key,
        String about,
        String title,
        String titlePl,
        String problem,
        String product,
        String region,
        String team,
        String owner,
        List<String> departments,
        String theme,
        String reviewDays)
        implements OpeningForms.Keyed<ImprovementForm> {

    private static final String USUAL_REVIEW_DAYS = "5";

    /** Nothing typed yet. */
    static ImprovementForm about(String number, String product, String region, String team, String theme) {
        return new ImprovementForm(
                OpeningForms.newKey(),
                number,
                null,
                null,
                null,
                product,
                region,
                team,
                null,
                List.of(),
                theme,
                USUAL_REVIEW_DAYS);
    }

    @Override
    public ImprovementForm again() {
        return new ImprovementForm(
                OpeningForms.newKey(),
                about,
                title,
                titlePl,
                problem,
                product,
                region,
                team,
                owner,
                departments,
                theme,
                reviewDays);
    }

    /**
     * What is to be opened.
     *
     * @param wrong hears of a theme that is none
     * @throws Refused naming {@code about} when it is none: nobody types that
     */
    Opening asOpening(Refusals wrong) {
        var from = number("about", about, "improvement.unknown-origin");
        return new Opening(
                source(from),
                from,
                wrong.check(() -> number("theme", theme, "improvement.unknown-theme")),
                OutreachForm.given(title),
                OutreachForm.given(titlePl),
                OutreachForm.typed(problem),
                OutreachForm.given(product),
                OutreachForm.given(region),
                OutreachForm.given(team),
                OutreachForm.given(owner),
                departments == null ? List.of() : departments,
                days());
    }

    /** Whether the department was ticked. */
    public boolean asks(String department) {
        return departments != null && departments.contains(department);
    }

    /** No days at all when it is no number; that is out of range. */
    private int days() {
        var text = OutreachForm.given(reviewDays);
        return text != null && text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }

    private static CaseNumber number(String field, String text, String sentence) {
        var given = OutreachForm.given(text);
        if (given == null) {
            return null;
        }
        var number = given.toUpperCase(Locale.ROOT);
        if (!CaseNumber.isValid(number)) {
            throw new Refused(field, sentence);
        }
        return new CaseNumber(number);
    }

    private static Source source(CaseNumber from) {
        if (from == null) {
            return Source.HAND;
        }
        return switch (from.kind()) {
            case "HD" -> Source.FAULT;
            case "IB" -> Source.IDEA;
            case "TH" -> Source.THEME;
            default -> throw new Refused("about", "improvement.unknown-origin");
        };
    }
}
