package io.heed.staff;

import java.time.Instant;
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

    Optional<StaffMember> leadOf(String team);

    Optional<StaffMember> managerOfBranch(String branch);

    List<String> teamsLedBy(String username);

    Optional<Team> team(String id);

    List<Team> teams();

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
