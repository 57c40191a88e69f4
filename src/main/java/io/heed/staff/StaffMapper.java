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

    Optional<StaffMember> find(String username);

    List<StaffMember> ofTeam(String team);

    List<StaffMember> withRole(Role role);

    Optional<StaffMember> leadOf(@Param("team") String team, @Param("day") LocalDate day);

    Optional<StaffMember> managerOfBranch(String branch);

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

    Optional<LogIn> logIn(String username);

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
