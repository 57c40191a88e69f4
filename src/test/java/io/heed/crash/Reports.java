package io.heed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Customers who report through the API, several at a time, and who try again when they got no answer. */
final class Reports {

    private static final int AT_A_TIME = 6;
    private static final Pattern CASE = Pattern.compile("\"caseNumber\":\"([^\"]+)\"");

    private final int all;
    private final int first;
    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService posts = Executors.newFixedThreadPool(AT_A_TIME);

    /**
     * @param all how many complaints there are
     * @param first how many are told before {@link #goOn}
     */
    Reports(int all, int first) {
        this.all = all;
        this.first = first;
    }

    void begin(RunningHeed heed) {
        for (int i = 0; i < all; i++) {
            int number = i;
            posts.execute(() -> {
                if (number < first || isTimeToGoOn()) {
                    report(heed, number);
                }
            });
        }
    }

    void goOn() {
        goOn.countDown();
    }

    void end() throws InterruptedException {
        goOn.countDown();
        posts.shutdown();
        assertThat(posts.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    void awaitAccepted(int atLeast) throws InterruptedException {
        var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (accepted.size() < atLeast) {
            assertThat(System.nanoTime()).as("accepted: %s", accepted).isLessThan(giveUp);
            Thread.sleep(5);
        }
    }

    void repeatAll(RunningHeed heed) {
        for (int i = 0; i < all; i++) {
            report(heed, i);
        }
    }

    /** The case by the key of the request. */
    Map<String, String> accepted() {
        return Map.copyOf(accepted);
    }

    private boolean isTimeToGoOn() {
        try {
            return goOn.await(150, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A repeat under the same key gets the same case; a failure is what the customer would see, who tries again. */
    private void report(RunningHeed heed, int number) {
        var key = "crash-test-" + number;
        var body = """
                {"channel":"web","jurisdiction":"UK","product":"home-internet",
                 "customer":{"name":"Maria Nowak","email":"%s@example.org","locale":"en","timeZone":"Europe/London"},
                 "text":"The engineer never came on Tuesday, I took a day off for nothing and I am disappointed."}""".formatted(key);
        try {
            var answer = heed.post("/api/complaints", key, body);
            var found = CASE.matcher(answer.body());
            if (answer.statusCode() == 201 && found.find()) {
                assertThat(accepted.putIfAbsent(key, found.group(1))).isIn(null, found.group(1));
            }
        } catch (IOException killed) {
            assertThat(killed).isNotNull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
