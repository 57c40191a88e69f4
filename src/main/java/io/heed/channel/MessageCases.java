package io.heed.channel;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import io.heed.staff.StaffDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Messages as the desk meets them: those of the team that decides about them see them, leads of that team, managers, and
 * auditors, who change nothing.
 */
@Component
class MessageCases implements CaseKind {

    private final MessageSorting sorting;
    private final StaffDirectory staff;

    MessageCases(MessageSorting sorting, StaffDirectory staff) {
        this.sorting = sorting;
        this.staff = staff;
    }

    @Override
    public String letters() {
        return MessageNumber.LETTERS;
    }

    @Override
    public void checkVisible(CaseNumber message, Actor who) {
        if (!sees(who)) {
            throw new NotFound();
        }
        sorting.find(message);
    }

    @Override
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        return sees(who)
                ? sorting.findAll(List.copyOf(wanted)).stream()
                        .collect(Collectors.toMap(
                                StoredMessage::number, found -> new CaseLine(found.sender(), found.product())))
                : Map.of();
    }

    @Override
    public String pageOf(CaseNumber message) {
        return "/desk/messages/" + message;
    }

    /** Whether this person sees messages at all. */
    boolean sees(Actor who) {
        return switch (who.role()) {
            case MANAGER, AUDITOR -> true;
            case AGENT -> sorting.team().equals(who.team());
            case LEAD -> sorting.team().equals(who.team()) || leads(who);
            case BRANCH, OWNER, ADMIN -> false;
        };
    }

    private boolean leads(Actor who) {
        return staff.team(sorting.team())
                .filter(team -> who.username().equals(team.leadUsername()))
                .isPresent();
    }
}
