package io.heed.desk.web;

import io.heed.desk.SentForms;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.staff.Actor;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Forms of the desk that open something, once, however often they are sent; what cannot be taken comes back as typed. */
@Component
class OpeningForms {

    private final SentForms forms;
    private final Attempts attempts;

    OpeningForms(SentForms forms, Attempts attempts) {
        this.forms = forms;
        this.attempts = attempts;
    }

    /** A form with a hidden key, drawn when the form is empty. */
    interface Keyed<T extends Record> {

        /** What the form is known by; null when it came without. */
        String key();

        /** The same under a new key. */
        T again();
    }

    /**
     * What became of it.
     *
     * @param address of the page to go on to; null when it was not done
     * @param problems the form with what is wrong
     */
    record Sent(String address, BindingResult problems, Optional<Attempts.Failure> failure) {

        boolean isDone() {
            return failure.isEmpty();
        }

        /** The page again, with what was typed and what is wrong. */
        ModelAndView again(String view) {
            var page = new ModelAndView(view, problems.getModel());
            failure.ifPresent(why -> {
                page.setStatus(why.status());
                if (!problems.hasErrors()) {
                    why.tell(page.getModelMap());
                }
            });
            return page;
        }
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** @param open opens it and says the address of its page */
    <T extends Record & Keyed<T>> Sent send(T form, Actor who, Supplier<String> open) {
        var problems = IntakeProblems.none(form);
        var address = new String[1];
        var failure = attempts.make(() -> {
            try {
                address[0] = forms.once(form.key(), form, who, open);
            } catch (Refused refused) {
                IntakeProblems.add(problems, refused);
                throw refused;
            }
        });
        var sentBefore =
                failure.filter(why -> SentForms.CHANGED.equals(why.sentence())).isPresent();
        return new Sent(address[0], sentBefore ? IntakeProblems.none(form.again()) : problems, failure);
    }
}
