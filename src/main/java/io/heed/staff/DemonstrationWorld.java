package io.heed.staff;

import java.util.List;
import java.util.Locale;

/** The people of the demonstration world; accounts are named by what they are for, people by their names. */
final class DemonstrationWorld {

    private static final String OFFICE_HOURS = "uk";
    private static final String AROUND_THE_CLOCK = "always";

    private static final List<Team> TEAMS = List.of(
            new Team("billing", "Billing", "Rozliczenia", OFFICE_HOURS, "lead"),
            new Team("service", "Customer service", "Obsługa klienta", OFFICE_HOURS, "lead"),
            new Team("digital", "Digital channels", "Kanały cyfrowe", AROUND_THE_CLOCK, "lead"),
            new Team("branches", "Branches", "Placówki", OFFICE_HOURS, "lead"),
            new Team("second-line", "Second line", "Druga linia wsparcia", OFFICE_HOURS, "manager"));

    private static final List<Branch> BRANCHES = List.of(
            new Branch("harbour", "Harbour Street", "North", "branch"),
            new Branch("market", "Market Square", "South", null),
            new Branch("station", "Central Station", "West", null));

    private static final List<PlaceName> PLACE_NAMES = List.of(
            new PlaceName("harbour", "Northport"),
            new PlaceName("harbour", "Harbour St"),
            new PlaceName("harbour", "Portowa"),
            new PlaceName("harbour", "Portowej"),
            new PlaceName("harbour", "Portową"),
            new PlaceName("market", "Market Sq"),
            new PlaceName("market", "Rynek Główny"),
            new PlaceName("market", "Rynku Głównym"),
            new PlaceName("market", "Rynku Głównego"),
            new PlaceName("station", "Dworzec Centralny"),
            new PlaceName("station", "Dworcu Centralnym"),
            new PlaceName("station", "Dworca Centralnego"));

    private static final List<StaffMember> PEOPLE = List.of(
            person("agent", "Amara", "Okafor", Role.AGENT, "service", null),
            person("agent2", "Jan", "Kowalczyk", Role.AGENT, "service", null),
            person("lead", "Priya", "Raman", Role.LEAD, "service", null),
            person("manager", "Tomás", "Herrera", Role.MANAGER, null, null),
            person("branch", "Fatima", "El-Sayed", Role.BRANCH, "branches", "harbour"),
            person("owner", "Lena", "Vogel", Role.OWNER, null, null),
            person("owner2", "Mateusz", "Zieliński", Role.OWNER, null, null),
            person("auditor", "Grace", "Nakamura", Role.AUDITOR, null, null),
            person("admin", "Elin", "Lindqvist", Role.ADMIN, null, null),
            person("admin2", "Kofi", "Mensah", Role.ADMIN, null, null));

    private DemonstrationWorld() {}

    static void apply(StaffMapper staff, String passwordHash) {
        TEAMS.forEach(staff::insertTeam);
        BRANCHES.forEach(staff::insertBranch);
        PLACE_NAMES.forEach(staff::insertPlaceName);
        PEOPLE.forEach(person -> staff.insertAccount(person, passwordHash, true));
    }

    static List<String> usernames() {
        return PEOPLE.stream().map(StaffMember::username).toList();
    }

    private static StaffMember person(
            String username, String firstName, String lastName, Role role, String team, String branch) {
        var email = username + "@heed.example";
        return new StaffMember(
                username,
                firstName + " " + lastName,
                firstName,
                email,
                role,
                team,
                branch,
                Locale.ENGLISH,
                true,
                null,
                0);
    }
}
