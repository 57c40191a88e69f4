package io.heed.portal;

import io.heed.customer.ContactChoice;
import io.heed.customer.ContactPreference;
import io.heed.customer.ContactWay;
import io.heed.customer.Purpose;
import io.heed.customer.QuietHours;
import io.heed.customer.Reach;
import io.heed.shared.Refused;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How to be heard from, as it stands in the form.
 *
 * @param preferred a way's name; empty for none in particular
 * @param sms {@code true} when ticked; anything else is not, here and below
 * @param quietFrom hours and minutes, such as 21:00; both ends are empty for the usual night
 */
record PreferencesForm(
        String preferred, String sms, String quietFrom, String quietTo, String marketing, String research) {

    private static final String YES = "true";

    /** What holds now. */
    static PreferencesForm of(ContactPreference held) {
        var reach = held.reach();
        return new PreferencesForm(
                reach.preferred() == null ? null : reach.preferred().name(),
                ticked(reach.smsAllowed()),
                reach.quiet().from().toString(),
                reach.quiet().to().toString(),
                ticked(isWanted(held, Purpose.MARKETING)),
                ticked(isWanted(held, Purpose.RESEARCH)));
    }

    /** What else we may do. */
    Set<Purpose> allowed() {
        var allowed = EnumSet.noneOf(Purpose.class);
        if (YES.equals(marketing)) {
            allowed.add(Purpose.MARKETING);
        }
        if (YES.equals(research)) {
            allowed.add(Purpose.RESEARCH);
        }
        return allowed;
    }

    /**
     * The way that is chosen. What the page did not ask about stays as it was.
     *
     * @param held what holds now
     * @param textMessages whether the page asked about text messages
     * @throws Refused naming all fields that cannot be accepted
     */
    ContactChoice asChoice(Reach held, boolean textMessages) {
        var wrong = new ArrayList<Refused>();
        var way = way(textMessages, wrong);
        var quiet = textMessages ? quiet(wrong) : held.quiet();
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        var smsAllowed = textMessages ? YES.equals(sms) : held.smsAllowed();
        return new ContactChoice(way, smsAllowed, quiet);
    }

    private static boolean isWanted(ContactPreference held, Purpose purpose) {
        var consent = held.consents().get(purpose);
        return consent.given() || consent.asked();
    }

    private ContactWay way(boolean textMessages, List<Refused> wrong) {
        if (preferred == null || preferred.isBlank()) {
            return null;
        }
        var way = Arrays.stream(ContactWay.values())
                .filter(each -> each.name().equals(preferred))
                .filter(each -> textMessages || each != ContactWay.SMS)
                .findFirst();
        if (way.isEmpty()) {
            wrong.add(new Refused("preferred", "portal.preferences.way.unknown"));
        }
        return way.orElse(null);
    }

    private QuietHours quiet(List<Refused> wrong) {
        if (isBlank(quietFrom) && isBlank(quietTo)) {
            return null;
        }
        var from = time("quietFrom", quietFrom, wrong);
        var to = time("quietTo", quietTo, wrong);
        return from == null || to == null ? null : new QuietHours(from, to);
    }

    private static LocalTime time(String field, String typed, List<Refused> wrong) {
        try {
            return isBlank(typed) ? missing(field, wrong) : LocalTime.parse(typed.strip());
        } catch (DateTimeParseException notATime) {
            wrong.add(new Refused(field, "portal.preferences.quiet.wrong"));
            return null;
        }
    }

    private static LocalTime missing(String field, List<Refused> wrong) {
        wrong.add(new Refused(field, "portal.preferences.quiet.missing"));
        return null;
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    private static String ticked(boolean is) {
        return is ? YES : null;
    }
}
