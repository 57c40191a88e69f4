package io.heed.trouble;

import io.heed.channel.HeldMessages;
import io.heed.complaint.AttachmentContent;
import io.heed.complaint.CaseUpkeep;
import io.heed.engine.FailedJobs;
import io.heed.engine.StuckCases;
import io.heed.notification.Outbox;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffMember;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trouble page's use cases. Leads see their teams' trouble and what was handed to them, everybody else who may look
 * sees all of it: it holds no customer's data. Leads, managers and administrators may act.
 */
@Service
@Transactional
public class Troubles {

    /** As many as anybody reads on one page; what is newer comes up when these are settled. */
    public static final int MOST = 200;

    private final TroubleRegister register;
    private final TroubleLook look;
    private final FailedJobs failedJobs;
    private final Outbox letters;
    private final StuckCases stuckCases;
    private final CaseUpkeep upkeep;
    private final HeldMessages messages;

    Troubles(
            TroubleRegister register,
            TroubleLook look,
            FailedJobs failedJobs,
            Outbox letters,
            StuckCases stuckCases,
            CaseUpkeep upkeep,
            HeldMessages messages) {
        this.register = register;
        this.look = look;
        this.failedJobs = failedJobs;
        this.letters = letters;
        this.stuckCases = stuckCases;
        this.upkeep = upkeep;
        this.messages = messages;
    }

    /** What is not settled, the oldest first; failed steps and dead letters as they are at this moment. */
    public List<Trouble> of(Actor who) {
        if (!mayLook(who)) {
            throw new NotFound();
        }
        register.note(TroubleLook.AT_ONCE, look.atOnce());
        return register.unsettled(who);
    }

    /** Whether this person may do something about trouble. */
    public static boolean mayAct(Actor who) {
        return who.is(Role.LEAD, Role.MANAGER, Role.ADMIN);
    }

    /** Makes it this person's. */
    public void take(long id, Actor who) {
        register.handTo(forActing(id, who), who.username());
    }

    /** Makes it somebody else's. */
    public void handTo(long id, String username, Actor who) {
        register.handTo(forActing(id, who), username);
    }

    /** Who can own trouble. */
    @Transactional(readOnly = true)
    public List<StaffMember> colleagues() {
        return register.colleagues();
    }

    /**
     * Does something about it.
     *
     * @param reason why a message is put aside, in the person's own words; nothing else asks for it
     * @throws io.heed.shared.Refused naming the field when it is missing
     * @throws NotFound when it is not there, or not for this person
     * @throws io.heed.shared.Conflict when it was settled meanwhile
     */
    public void act(long id, TroubleAction action, String reason, Actor who) {
        var trouble = forActing(id, who);
        if (!may(trouble, action, who)) {
            throw new NotFound();
        }
        switch (action) {
            case RETRY -> retry(trouble);
            case GIVE_UP -> letters.giveUp(Long.parseLong(trouble.reference()));
            case RESUME ->
                stuckCases.resume(StuckCases.Reason.valueOf(trouble.kind().name()), trouble.reference());
            case START_AGAIN -> upkeep.startAgain(trouble.caseNumber(), who.username());
            case OPEN_CASE -> messages.openCase(Long.parseLong(trouble.reference()));
            case ADD_TO_CASE -> messages.addToCase(Long.parseLong(trouble.reference()));
            case SET_ASIDE -> messages.setAside(Long.parseLong(trouble.reference()), reason);
        }
        register.settled(trouble);
    }

    /** Whether the page offers this to this person. */
    public static boolean may(Trouble trouble, TroubleAction action, Actor who) {
        return trouble.kind().allows(action)
                && (action != TroubleAction.ADD_TO_CASE || trouble.caseNumber() != null)
                && (!action.isAboutACustomer() || !who.is(Role.ADMIN));
    }

    /** Whether this person may look at what a customer sent. */
    public static boolean mayRead(Trouble trouble, Actor who) {
        return trouble.kind().isMessage() && who.is(Role.LEAD, Role.MANAGER);
    }

    /**
     * The message byte for byte.
     *
     * @throws NotFound when it is about no message, or not for this person
     */
    @Transactional(readOnly = true)
    public AttachmentContent original(long id, Actor who) {
        var trouble = forActing(id, who);
        if (!mayRead(trouble, who)) {
            throw new NotFound();
        }
        return messages.original(Long.parseLong(trouble.reference()));
    }

    private void retry(Trouble trouble) {
        switch (trouble.kind()) {
            case DEAD_LETTER -> letters.retry(Long.parseLong(trouble.reference()));
            case QUARANTINED_MESSAGE -> messages.retry(Long.parseLong(trouble.reference()));
            default -> failedJobs.retry(trouble.reference());
        }
    }

    private Trouble forActing(long id, Actor who) {
        if (!mayAct(who)) {
            throw new NotFound();
        }
        return register.find(id, who);
    }

    private static boolean mayLook(Actor who) {
        return mayAct(who) || who.is(Role.OWNER, Role.AUDITOR);
    }
}
