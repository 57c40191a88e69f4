package io.heed;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import io.heed.recognition.Training;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** The boundaries between packages, and the habits that keep them worth having. */
class ArchitectureTest {

    private static final String ROOT = "io.heed";
    private static final JavaClasses HEED =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    /** What each package may use beside itself. A package that is new is added here, on purpose. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("engine", Set.of("shared")),
            Map.entry("staff", Set.of("shared")),
            Map.entry("customer", Set.of("shared")),
            Map.entry("knowledge", Set.of("promise", "staff", "engine", "shared")),
            Map.entry("promise", Set.of("shared")),
            Map.entry("recognition", Set.of("shared")),
            Map.entry(
                    "complaint",
                    Set.of("recognition", "promise", "customer", "knowledge", "staff", "engine", "shared")),
            Map.entry("contact", Set.of("customer", "staff", "shared")),
            Map.entry(
                    "survey",
                    Set.of("complaint", "contact", "customer", "knowledge", "promise", "staff", "engine", "shared")),
            Map.entry("idea", Set.of("contact", "customer", "knowledge", "promise", "staff", "engine", "shared")),
            Map.entry(
                    "theme",
                    Set.of(
                            "complaint",
                            "survey",
                            "idea",
                            "recognition",
                            "customer",
                            "knowledge",
                            "promise",
                            "staff",
                            "engine",
                            "shared")),
            Map.entry(
                    "improvement",
                    Set.of(
                            "coaching",
                            "theme",
                            "idea",
                            "complaint",
                            "contact",
                            "customer",
                            "knowledge",
                            "promise",
                            "staff",
                            "engine",
                            "shared")),
            Map.entry("coaching", Set.of("survey", "theme", "complaint", "promise", "staff", "engine", "shared")),
            Map.entry(
                    "outreach",
                    Set.of(
                            "survey",
                            "complaint",
                            "contact",
                            "customer",
                            "knowledge",
                            "promise",
                            "staff",
                            "engine",
                            "shared")),
            Map.entry(
                    "notification",
                    Set.of(
                            "complaint",
                            "survey",
                            "idea",
                            "improvement",
                            "coaching",
                            "outreach",
                            "contact",
                            "retention",
                            "promise",
                            "customer",
                            "knowledge",
                            "staff",
                            "shared")),
            Map.entry(
                    "audit",
                    Set.of(
                            "complaint",
                            "survey",
                            "idea",
                            "theme",
                            "improvement",
                            "coaching",
                            "outreach",
                            "desk",
                            "notification",
                            "knowledge",
                            "promise",
                            "customer",
                            "staff",
                            "engine",
                            "shared")),
            Map.entry("retention", Set.of("customer", "staff", "engine", "shared")),
            Map.entry("studio", Set.of("desk", "notification", "outreach", "promise", "staff", "engine", "shared")),
            Map.entry("register", Set.of("complaint", "knowledge", "staff", "shared")),
            Map.entry(
                    "insight",
                    Set.of("complaint", "survey", "outreach", "contact", "customer", "promise", "staff", "shared")),
            Map.entry(
                    "channel",
                    Set.of(
                            "complaint",
                            "survey",
                            "idea",
                            "theme",
                            "outreach",
                            "notification",
                            "customer",
                            "knowledge",
                            "staff",
                            "engine",
                            "promise",
                            "recognition",
                            "shared")),
            Map.entry(
                    "trouble",
                    Set.of("complaint", "retention", "notification", "channel", "staff", "engine", "shared")),
            Map.entry(
                    "portal",
                    Set.of(
                            "complaint",
                            "survey",
                            "idea",
                            "improvement",
                            "outreach",
                            "contact",
                            "notification",
                            "channel",
                            "customer",
                            "promise",
                            "knowledge",
                            "shared")),
            Map.entry(
                    "desk",
                    Set.of(
                            "complaint",
                            "survey",
                            "idea",
                            "theme",
                            "improvement",
                            "coaching",
                            "outreach",
                            "contact",
                            "notification",
                            "channel",
                            "recognition",
                            "trouble",
                            "register",
                            "retention",
                            "insight",
                            "promise",
                            "customer",
                            "knowledge",
                            "staff",
                            "engine",
                            "shared")));

    private static final String[] BUSINESS = {
        "io.heed.complaint",
        "io.heed.promise",
        "io.heed.customer",
        "io.heed.contact",
        "io.heed.outreach",
        "io.heed.survey",
        "io.heed.idea",
        "io.heed.theme",
        "io.heed.improvement",
        "io.heed.coaching",
        "io.heed.knowledge",
        "io.heed.staff",
        "io.heed.recognition",
        "io.heed.register",
        "io.heed.retention",
        "io.heed.insight"
    };

    static Stream<String> packagesOfHeed() {
        return ARROWS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packagesOfHeed")
    void packagesUseOnlyWhatTheirArrowsPointTo(String name) {
        var allowed = Stream.concat(Stream.of(name), ARROWS.get(name).stream())
                .map(each -> ROOT + "." + each + "..")
                .toArray(String[]::new);
        check(classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage(ROOT + "..")))));
    }

    @Test
    void everyPackageHasItsPlaceInTheArrows() {
        var present = HEED.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toSet());
        assertThat(ARROWS.keySet()).containsAll(present);
    }

    @Test
    void packagesDoNotTurnInCircles() {
        check(slices().matching("io.heed.(**)").should().beFreeOfCycles());
    }

    @Test
    void onlyTheEngineAndTheProcessesKnowCamunda() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("io.heed.engine..", "io.heed.*.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.."));
    }

    @Test
    void onlyTheEngineReachesIntoCamunda() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.heed.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..impl.."));
    }

    @Test
    void useCasesKnowNeitherTheirDiagramsNorTheirPages() {
        for (var feature : BUSINESS) {
            check(noClasses()
                    .that()
                    .resideInAPackage(feature)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            feature + ".process..",
                            feature + ".web..",
                            "org.springframework.web..",
                            "jakarta.servlet.."));
        }
    }

    @Test
    void delegatesTranslateAndDoNothingElse() {
        check(noClasses()
                .that()
                .resideInAPackage("io.heed.*.process..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.ibatis..",
                        "org.springframework.jdbc..",
                        "org.springframework.mail..",
                        "org.springframework.transaction..",
                        "java.sql..",
                        "javax.sql.."));
        check(classes()
                .that()
                .implement(JavaDelegate.class)
                .should()
                .resideInAPackage("io.heed.*.process..")
                .andShould()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameNotEndingWith("Delegate")
                .allowEmptyShould(true));
    }

    @Test
    void theDomainKnowsNoFramework() {
        check(classes()
                .that(resideInAnyPackage(BUSINESS))
                .and()
                .areTopLevelClasses()
                .and()
                .areNotMetaAnnotatedWith(Component.class)
                .and()
                .areNotAnnotatedWith(Mapper.class)
                .and()
                .areNotAnnotatedWith(ConfigurationProperties.class)
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage("org.springframework..", "org.apache.ibatis.."))));
    }

    @Test
    void mappersStayInTheirFeature() {
        check(classes()
                .that()
                .areAnnotatedWith(Mapper.class)
                .or()
                .haveSimpleNameEndingWith("Mapper")
                .should()
                .bePackagePrivate());
    }

    @Test
    void onlyLettersAndTheMailboxTalkToMailServers() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("io.heed.notification..", "io.heed.channel.mail..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.springframework.mail.."));
    }

    /** There, private addresses cannot be reached. */
    @Test
    void otherServersAreCalledFromOnePlaceOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.heed.shared.http..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.apache.hc..", "java.net.http..", "org.springframework.web.client..")
                                .or(named("java.net.HttpURLConnection"))));
    }

    /** The engine's clock is where the time comes from. */
    @Test
    void nobodyLooksAtAnotherClock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.heed.engine..")
                .should()
                .accessTargetWhere(describe("reads the time of the machine", ArchitectureTest::readsTheTime)));
    }

    /** The engine takes dates as {@code java.util.Date}, and so does a message of Jakarta Mail. */
    @Test
    void datesOfTheLastCenturyStayAtTheEdges() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.heed.engine..", "io.heed.*.process..", "io.heed.notification..", "io.heed.channel.mail..")
                .should()
                .dependOnClassesThat(
                        named("java.util.Date", "java.util.Calendar", "java.sql.Timestamp", "java.sql.Date")));
    }

    /** Delegates are named by their diagram, where a manager is a person. */
    @Test
    void namesSayWhatThingsAre() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.heed.*.process..")
                .should()
                .haveNameMatching(".*(Impl|Utils?|Manager|Helper)")
                .orShould()
                .haveNameMatching(".*\\.Abstract[A-Z].*"));
    }

    @Test
    void whatIsNeededIsAskedForInTheConstructor() {
        check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    /** But for the command, which answers who typed it. */
    @Test
    void whatIsToldIsToldToTheLog() {
        check(noClasses().that().doNotBelongToAnyOf(Training.class).should(ACCESS_STANDARD_STREAMS));
        check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HEED);
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        var wanted = Set.of(names);
        return describe("are one of " + wanted, type -> wanted.contains(type.getFullName()));
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return switch (access.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time") && !isGivenAClock(access);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds" ->
                owner.isEquivalentTo(Clock.class);
            case "<init>" ->
                owner.getFullName().equals("java.util.Date")
                        && access.getTarget().getFullName().endsWith("()");
            default -> false;
        };
    }

    private static boolean isGivenAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains("(" + Clock.class.getName());
    }
}
