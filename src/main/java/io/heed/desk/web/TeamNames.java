package io.heed.desk.web;

import io.heed.staff.StaffDirectory;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/** What teams are called, in the language of whoever reads. */
public final class TeamNames {

    private final StaffDirectory staff;

    /** The teams of this directory. */
    public TeamNames(StaffDirectory staff) {
        this.staff = staff;
    }

    /** A team to choose, as it is called. */
    public record Named(String id, String name) {}

    /** The team's name; its id when there is no such team any more, null for null. */
    public String of(String id) {
        return id == null
                ? null
                : staff.team(id)
                        .map(team -> team.name(LocaleContextHolder.getLocale()))
                        .orElse(id);
    }

    /** All teams by their names. */
    public List<Named> all() {
        return staff.teams().stream()
                .map(team -> new Named(team.id(), team.name(LocaleContextHolder.getLocale())))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }
}
