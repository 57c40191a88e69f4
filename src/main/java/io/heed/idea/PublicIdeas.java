package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may read of ideas: only what a member of staff has written for it and released. */
@Service
@Transactional
public class PublicIdeas {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 160;

    /** The longest summary, in characters. */
    public static final int LONGEST_SUMMARY = 1_000;

    private final PublicIdeaMapper mapper;
    private final IdeaRecords records;

    PublicIdeas(PublicIdeaMapper mapper, IdeaRecords records) {
        this.mapper = mapper;
        this.records = records;
    }

    /**
     * What is written for everybody, in both languages.
     *
     * @param because why we shall not do it; asked for only when that was decided
     */
    public record Texts(
            String title, String titlePl, String summary, String summaryPl, String because, String becausePl) {}

    /** A page of ideas that are shown. */
    public record Shown(List<PublicIdea> ideas, int total) {}

    /**
     * Writes what everybody may read, and shows it.
     *
     * @throws Refused naming every text that is missing or too long
     */
    public void release(CaseNumber number, Texts texts, String by) {
        var wrong = new ArrayList<Refused>();
        check("title", texts.title(), LONGEST_TITLE, wrong);
        check("titlePl", texts.titlePl(), LONGEST_TITLE, wrong);
        check("summary", texts.summary(), LONGEST_SUMMARY, wrong);
        check("summaryPl", texts.summaryPl(), LONGEST_SUMMARY, wrong);
        if (records.get(number).state() == IdeaState.NO) {
            check("because", texts.because(), LONGEST_SUMMARY, wrong);
            check("becausePl", texts.becausePl(), LONGEST_SUMMARY, wrong);
        } else {
            checkIfGiven("because", texts.because(), wrong);
            checkIfGiven("becausePl", texts.becausePl(), wrong);
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        mapper.save(new IdeaNotice(
                number,
                texts.title().strip(),
                texts.titlePl().strip(),
                texts.summary().strip(),
                texts.summaryPl().strip(),
                stripped(texts.because()),
                stripped(texts.becausePl()),
                true,
                records.now(),
                by));
    }

    /** Shows it no longer; what was written is kept. */
    public void hide(CaseNumber number, String by) {
        var old = noticeOf(number).orElseThrow(NotFound::new);
        mapper.save(new IdeaNotice(
                number,
                old.title(),
                old.titlePl(),
                old.summary(),
                old.summaryPl(),
                old.because(),
                old.becausePl(),
                false,
                records.now(),
                by));
    }

    /** What is written for everybody, shown or not. */
    @Transactional(readOnly = true)
    public Optional<IdeaNotice> noticeOf(CaseNumber number) {
        return Optional.ofNullable(mapper.find(number));
    }

    /**
     * What is shown and stands so, what many want first.
     *
     * @param voter the browser's number, or null
     */
    @Transactional(readOnly = true)
    public Shown shown(List<IdeaState> states, String voter, int limit, int offset) {
        return new Shown(mapper.shown(states, voter, limit, offset), mapper.countShown(states));
    }

    /**
     * Somebody wants the same; once for each browser.
     *
     * @return whether it was said for the first time
     * @throws NotFound when no such idea is shown
     * @throws Refused when it was decided against or is there already
     */
    public boolean wantToo(CaseNumber number, String voter) {
        var idea = records.get(number);
        if (noticeOf(number).filter(IdeaNotice::released).isEmpty() || idea.state() == IdeaState.MERGED) {
            throw new NotFound();
        }
        if (!idea.state().isOpen()) {
            throw new Refused(null, "idea.vote-over");
        }
        return mapper.vote(number, voter, records.now()) > 0;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void checkIfGiven(String field, String text, List<Refused> wrong) {
        if (text != null && !text.isBlank()) {
            check(field, text, LONGEST_SUMMARY, wrong);
        }
    }

    private static void check(String field, String text, int longest, List<Refused> wrong) {
        if (text == null || text.isBlank()) {
            wrong.add(new Refused(field, "idea.notice-missing"));
        } else if (!PlainText.isPlain(text)) {
            wrong.add(new Refused(field, "problem.control-character"));
        } else if (text.codePointCount(0, text.length()) > longest) {
            wrong.add(new Refused(field, "idea.too-long", longest));
        }
    }
}
