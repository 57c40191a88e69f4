package io.heed.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;

class AttemptsTest {

    private final Attempts attempts = new Attempts(new Retry());
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aRaceLostOnceIsRunAgainAndNobodyHearsOfIt() {
        var failure = attempts.make(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new OptimisticLockingFailureException("changed meanwhile");
            }
        });

        assertThat(failure).isEmpty();
        assertThat(tries).hasValue(2);
    }

    @Test
    void aRaceLostAgainAndAgainIsToldInASentence() {
        var failure = attempts.make(() -> {
            tries.incrementAndGet();
            throw new OptimisticLockingFailureException("changed meanwhile");
        });

        assertThat(failure).hasValueSatisfying(told -> {
            assertThat(told.status()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(told.sentence()).isEqualTo("problem.lost-race");
        });
        assertThat(tries.get()).isGreaterThan(1);
    }

    @Test
    void whatHasMovedOnAndWhatIsRefusedSayWhy() {
        assertThat(attempts.make(() -> {
                    throw new Conflict("complaint.closed");
                }))
                .hasValueSatisfying(told -> assertThat(told.sentence()).isEqualTo("complaint.closed"));
        assertThat(attempts.make(() -> {
                    throw new Refused("reason", "complaint.reason-missing");
                }))
                .hasValueSatisfying(told -> {
                    assertThat(told.status()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
                    assertThat(told.sentence()).isEqualTo("complaint.reason-missing");
                });
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertThatThrownBy(() -> attempts.make(() -> {
                    throw new NotFound();
                }))
                .isInstanceOf(NotFound.class);
    }
}
