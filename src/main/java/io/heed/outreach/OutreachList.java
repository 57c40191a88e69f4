package io.heed.outreach;

import io.heed.contact.Contacts;
import io.heed.contact.WaveProgress;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Outreaches as staff look over them: their figures, how far the message of the moment is, and what comes next. */
@Service
@Transactional(readOnly = true)
public class OutreachList {

    private final OutreachListMapper list;
    private final OutreachRecords records;
    private final Contacts contacts;
    private final Playbooks playbooks;
    private final Moments moments;

    OutreachList(
            OutreachListMapper list, OutreachRecords records, Contacts contacts, Playbooks playbooks, Moments moments) {
        this.list = list;
        this.records = records;
        this.contacts = contacts;
        this.playbooks = playbooks;
        this.moments = moments;
    }

    /** What comes next by itself. */
    public enum Next {
        /** The approval is due. */
        APPROVAL,
        /** Customers are told. */
        TELL,
        /** An update is due; until then nobody is left wondering. */
        UPDATE,
        /** Nothing more is expected to happen. */
        END,
        /** The silent are asked. */
        ASK,
        /** The effect is measured. */
        MEASURE
    }

    /** What comes next, and when. */
    public record Moment(Next what, Instant at) {}

    /**
     * One row.
     *
     * @param latest how far the message opened last is; null before the first
     * @param next null when nothing comes by itself
     */
    public record Row(Outreach outreach, OutreachLine line, WaveProgress latest, Moment next) {}

    /** A page of those in one of the states, those under way first. */
    public List<Row> page(Collection<OutreachState> states, int page, int size, Actor who) {
        Outreaches.mayRead(who);
        return list.page(states, size, page * size).stream().map(this::row).toList();
    }

    /** How many there are in one of the states. */
    public int count(Collection<OutreachState> states, Actor who) {
        Outreaches.mayRead(who);
        return list.count(states);
    }

    /** One of them, or {@link NotFound} when there is none for this person. */
    public Row get(CaseNumber number, Actor who) {
        Outreaches.mayRead(who);
        return list.lines(List.of(number)).stream().findFirst().map(this::row).orElseThrow(NotFound::new);
    }

    private Row row(OutreachLine line) {
        var outreach = records.get(line.number());
        var latest = contacts.progress(line.number()).stream().reduce((earlier, later) -> later);
        return new Row(
                outreach,
                line,
                latest.orElse(null),
                next(outreach).map(next -> moment(outreach, next)).orElse(null));
    }

    private Moment moment(Outreach outreach, Next next) {
        return new Moment(next, moments.due(outreach.number(), next == Next.UPDATE ? "CADENCE" : next.name()));
    }

    private Optional<Next> next(Outreach outreach) {
        if (!outreach.isOpen() || outreach.state() == OutreachState.OPENED) {
            return Optional.empty();
        }
        var playbook = playbooks.get(outreach.playbook());
        return switch (outreach.state()) {
            case READY ->
                Optional.of(outreach.needsApproval() && outreach.decidedBy() == null ? Next.APPROVAL : Next.TELL);
            case INFORMING ->
                outreach.overAt() != null || !playbook.develops()
                        ? Optional.empty()
                        : Optional.of(playbook.updateEvery() == null ? Next.END : Next.UPDATE);
            case FOLLOWING_UP ->
                Optional.of(playbook.askSilentAfter() == null || isAsked(outreach) ? Next.MEASURE : Next.ASK);
            default -> Optional.empty();
        };
    }

    private boolean isAsked(Outreach outreach) {
        return records.newest(outreach.number()).stage() == Stage.SILENCE_QUESTION;
    }
}
