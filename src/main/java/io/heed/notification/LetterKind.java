package io.heed.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a letter is about. The texts of a kind are the messages {@code notification.<key>.…}. */
public enum LetterKind {
    ACKNOWLEDGEMENT(Author.REPLYING_MACHINE),
    REOPENED(Author.REPLYING_MACHINE),
    INCIDENT_STATUS(Author.MACHINE),
    INCIDENT_OVER(Author.MACHINE),
    QUESTION(Author.PERSON),
    CHASE(Author.MACHINE),
    POLITE_CLOSE(Author.MACHINE),
    PROGRESS(Author.MACHINE),
    DELAY(Author.MACHINE),
    SOONER(Author.REPLYING_MACHINE),
    ANSWER(Author.PERSON),
    FINAL_ANSWER(Author.PERSON),
    FIX_QUESTION(Author.MACHINE),
    REMEDY_DONE(Author.MACHINE),
    REMEDY_DELAY(Author.MACHINE),
    FIX_REJECTED(Author.REPLYING_MACHINE),
    MESSAGE_ANSWER(Author.PERSON),
    WITHDRAWAL(Author.REPLYING_MACHINE),
    MERGED(Author.MACHINE),
    PARENT_ANSWER(Author.MACHINE),
    SEPARATED(Author.MACHINE),
    BRANCH_RESULT(Author.MACHINE),
    THANKS(Author.REPLYING_MACHINE),
    IDEA_THANKS(Author.REPLYING_MACHINE),
    PRAISE_THANKS(Author.REPLYING_MACHINE),
    OWNER_WARNING(Author.MACHINE),
    ESCALATION(Author.MACHINE),
    STATUTORY_ALARM(Author.MACHINE),
    BRANCH_TASK(Author.MACHINE),
    OWNER_INCIDENT_OVER(Author.MACHINE),
    OUTREACH_ALARM(Author.MACHINE),
    IMPROVEMENT_ALARM(Author.MACHINE),
    /** Asks at the customer's own address whether a consent is meant; it takes no other way. */
    CONSENT(Author.REPLYING_MACHINE),
    /** One of many that nobody asked for. */
    CONTACT(Author.MACHINE),
    /** The same, where somebody has to know when it does not arrive: it is about safety, or the law asks for it. */
    NOTICE(Author.MACHINE),
    /** Nobody answered when we called. */
    CARE_CALL_MISSED(Author.MACHINE),
    /** Somebody was content, and said so. */
    SURVEY_THANKS(Author.REPLYING_MACHINE),
    /** Somebody was not: a member of staff has to call. */
    RECOVERY_TASK(Author.MACHINE),
    /** Yes, no or when, by the name of who decided. */
    IDEA_ANSWER(Author.PERSON),
    /** Others had sent the same. */
    IDEA_MERGED(Author.PERSON),
    /** Later than we said. */
    IDEA_NEW_DATE(Author.PERSON),
    /** Not after all. */
    IDEA_DROPPED(Author.PERSON),
    /** It is there. */
    IDEA_DELIVERED(Author.MACHINE),
    /** To staff: an idea waits for them. */
    IDEA_TASK(Author.MACHINE),
    /** To staff: about a huddle or a coaching. */
    COACHING_TASK(Author.MACHINE),
    /** To staff: a case or a task of a colleague who left is theirs now. */
    WORK_HANDED_ON(Author.MACHINE),
    /** The signed head of the chain, to a mailbox that keeps it. */
    ANCHOR(Author.MACHINE),
    /** The last one, to somebody who wanted to be forgotten. */
    ERASURE(Author.MACHINE);

    private static final Set<LetterKind> ABOUT_NO_CASE = EnumSet.of(
            IDEA_THANKS,
            PRAISE_THANKS,
            SURVEY_THANKS,
            IDEA_ANSWER,
            IDEA_MERGED,
            IDEA_NEW_DATE,
            IDEA_DROPPED,
            IDEA_DELIVERED,
            IDEA_TASK,
            CARE_CALL_MISSED,
            ANCHOR,
            ERASURE);

    private final Author author;

    LetterKind(Author author) {
        this.author = author;
    }

    /** The part of message keys that names this kind: {@code polite-close} for {@code POLITE_CLOSE}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a person wrote what it says, rather than Heed by itself. */
    public boolean isWrittenByAPerson() {
        return author == Author.PERSON;
    }

    /**
     * Whether there is a case that answers go to and that knows other ways to its reader. Letters about ideas, praise and
     * scores are about none, nor is a call that nobody answered, and what goes to many is not.
     */
    public boolean isAboutACase() {
        return !ABOUT_NO_CASE.contains(this) && !isOneOfMany();
    }

    /**
     * Whether it ends the matter and says where else the customer can turn: that has to be sent, not only laid out (FCA
     * Handbook, DISP 1.6.2R).
     */
    boolean isLastWord() {
        return this == FINAL_ANSWER || this == POLITE_CLOSE;
    }

    /** Whether it is one of many, which all letters about cases go before. */
    public boolean isOneOfMany() {
        return this == CONTACT || this == NOTICE;
    }

    /** Whether nobody of the staff has to see to it when it does not arrive. */
    boolean mayGetLost() {
        return this == CONTACT
                || this == CONSENT
                || this == CARE_CALL_MISSED
                || this == SURVEY_THANKS
                || this == ANCHOR
                || this == ERASURE;
    }

    Author author() {
        return author;
    }

    /** Who wrote it, which other machines want to know so that two of them do not write to each other for ever (RFC 3834). */
    enum Author {
        PERSON(null),
        MACHINE("auto-generated"),
        REPLYING_MACHINE("auto-replied");

        private final String autoSubmitted;

        Author(String autoSubmitted) {
            this.autoSubmitted = autoSubmitted;
        }

        /** The value of the header {@code Auto-Submitted}, or null when there is none. */
        String autoSubmitted() {
            return autoSubmitted;
        }
    }
}
