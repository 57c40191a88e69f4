package io.heed.survey;

import io.heed.contact.ContactEntry;
import io.heed.contact.ContactReason;
import io.heed.contact.ContactState;
import io.heed.contact.Contacts;
import io.heed.contact.WaveSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the contact policy has done with a question: it went out, or it was dropped and why. */
@Component
class SurveyAfterWaves {

    private final Contacts contacts;
    private final Surveys surveys;

    SurveyAfterWaves(Contacts contacts, Surveys surveys) {
        this.contacts = contacts;
        this.surveys = surveys;
    }

    @EventListener
    void on(WaveSettled event) {
        if (!event.programme().kind().equals(Survey.LETTERS) || event.wave() != Surveys.QUESTION) {
            return;
        }
        contacts.ofProgramme(event.programme(), null, 0, 1).stream()
                .findFirst()
                .ifPresentOrElse(this::settled, () -> surveys.dropped(event.programme(), NotAskedReason.UNREACHABLE));
    }

    private void settled(ContactEntry entry) {
        if (entry.state() == ContactState.WRITTEN) {
            surveys.sent(entry.programme());
        } else if (entry.state() == ContactState.DROPPED) {
            surveys.dropped(entry.programme(), reason(entry.reason()));
        }
    }

    private static NotAskedReason reason(ContactReason reason) {
        return switch (reason) {
            case NO_CONSENT -> NotAskedReason.NO_CONSENT;
            case TOO_OFTEN -> NotAskedReason.TOO_OFTEN;
            case UNREACHABLE -> NotAskedReason.UNREACHABLE;
            case CHOSE_PORTAL -> NotAskedReason.CHOSE_PORTAL;
            case EXPIRED -> NotAskedReason.EXPIRED;
            default -> NotAskedReason.FAILED;
        };
    }
}
