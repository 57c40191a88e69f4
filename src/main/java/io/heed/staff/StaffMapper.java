package io.heed.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Accounts, teams and branches. */
@Mapper
interface StaffMapper {

    Optional<StaffMember> find(@Param("username") String username, @Param("now") Instant now);

    List<StaffMember> ofTeam(@Param("team") String team, @Param("now") Instant now);

    List<StaffMember> withRole(@Param("role") Role role, @Param("now") Instant now);

    Optional<StaffMember> leadOf(@Param("team") String team, @Param("day") LocalDate day, @Param("now") Instant now);

    Optional<StaffMember> managerOfBranch(@Param("branch") String branch, @Param("now") Instant now);

    List<String> teamsLedBy(@Param("username") String username, @Param("day") LocalDate day);

    Optional<Team> team(@Param("id") String id, @Param("day") LocalDate day);

    List<Team> teams(@Param("day") LocalDate day);

    List<TeamEditionRow> teamEditions(String id);

    void insertTeamEdition(TeamEdition edition);

    /** What a team is from a day on. */
    record TeamEditionRow(
            int edition, LocalDate validFrom, String name, String namePl, String calendarId, String leadUsername) {}

    List<Branch> branches();

    List<PlaceName> placeNames();

    List<PlaceName> givenPlaceNames();

    Optional<LogIn> logIn(@Param("username") String username, @Param("now") Instant now);

    List<StaffMember> everybody(@Param("now") Instant now);

    /** Every edition of one person's memberships, or of everybody's for null. */
    List<TeamMembership> memberships(@Param("username") String username);

    /** To which team one person, or everybody for null, belonged before the first edition. */
    List<AccountTeam> accountTeams(@Param("username") String username);

    void insertMembership(TeamMembership membership);

    /** What an account says of its team. */
    record AccountTeam(String username, Role role, String team, boolean enabled) {}

    int updateAbsence(
            @Param("username") String username,
            @Param("version") int version,
            @Param("absentUntil") Instant absentUntil);

    int countEnabled();

    Optional<String> demonstrationPassword();

    void insertTeam(Team team);

    void insertBranch(Branch branch);

    void insertPlaceName(PlaceName name);

    void deletePlaceName(PlaceName name);

    void insertAccount(
            @Param("member") StaffMember member,
            @Param("passwordHash") String passwordHash,
            @Param("demonstration") boolean demonstration);

    void putAdministrator(@Param("member") StaffMember member, @Param("passwordHash") String passwordHash);

    int disableDemonstration();

    int renewDemonstrationPasswords(String passwordHash);
}
