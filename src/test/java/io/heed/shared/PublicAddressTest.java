package io.heed.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PublicAddressTest {

    private static final FailureAnalyzer ANALYZER = new StartRefusedAnalyzer();

    /** With Heed's own settings, those of the profile included. */
    private final ApplicationContextRunner heed = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class, PublicAddress.class);

    private final ApplicationContextRunner production = heed.withPropertyValues("spring.profiles.active=prod");

    @Test
    void productionAsksForTheAddressInItsLetters() {
        production.run(context -> {
            var told = ANALYZER.analyze(context.getStartupFailure());
            assertThat(told.getDescription())
                    .isEqualTo("The profile prod needs the address that customers reach Heed under, and none is "
                            + "configured.");
            assertThat(told.getAction()).contains("HEED_BASE_URL");
        });
    }

    @Test
    void productionTakesNoAddressThatABrowserCannotOpen() {
        production
                .withPropertyValues("heed.base-url=care.example.com")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("HEED_BASE_URL is not an address of the web."));
    }

    @Test
    void productionStartsWithTheAddressItIsGiven() {
        production
                .withPropertyValues("heed.base-url=https://care.example.com")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theDemonstrationIsAtHomeOnThisMachine() {
        heed.run(context ->
                assertThat(context.getBean(HeedProperties.class).baseUrl()).hasToString("http://localhost:8080"));
    }

    @EnableConfigurationProperties(HeedProperties.class)
    static class Settings {}
}
