package io.heed.shared.web;

import io.heed.shared.Conflict;
import io.heed.shared.DatabaseFault;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/**
 * Does what a form asks for. A lost race is run again before anybody hears of it; whoever cannot be served gets the page
 * back with a sentence, and with what they typed.
 */
@Component
public class Attempts {

    private final Retry retry;

    Attempts(Retry retry) {
        this.retry = retry;
    }

    /**
     * Why it was not done.
     *
     * @param sentence the key of what to say
     */
    public record Failure(HttpStatus status, String sentence, Object[] arguments) {

        /** Puts the sentence where pages say it. */
        public void tell(ModelMap model) {
            model.addAttribute("refused", sentence);
            model.addAttribute("refusedArguments", arguments);
        }
    }

    /** Nothing when it was done. What is neither a refusal nor a lost race is thrown on. */
    public Optional<Failure> make(Runnable change) {
        try {
            retry.once(change);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(new Failure(HttpStatus.UNPROCESSABLE_ENTITY, refused.messageKey(), refused.arguments()));
        } catch (Conflict conflict) {
            return Optional.of(new Failure(HttpStatus.CONFLICT, conflict.messageKey(), new Object[0]));
        } catch (RuntimeException failure) {
            if (DatabaseFault.of(failure) != DatabaseFault.LOST_RACE) {
                throw failure;
            }
            return Optional.of(new Failure(HttpStatus.CONFLICT, "problem.lost-race", new Object[0]));
        }
    }
}
