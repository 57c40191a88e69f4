package io.heed.notification;

import io.heed.customer.ContactPreferences;
import io.heed.customer.Customer;
import io.heed.customer.Customers;
import io.heed.retention.ErasureNotice;
import io.heed.shared.CaseNumber;
import io.heed.shared.HeedProperties;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last letter to somebody who is forgotten: that it was done, and that nothing can be answered any more. It is
 * overwritten with all the others as soon as it has left.
 */
@Component
class ErasureLetters implements ErasureNotice {

    private static final LetterKind KIND = LetterKind.ERASURE;

    private final Customers customers;
    private final ContactPreferences preferences;
    private final LetterWriter writer;
    private final LetterRoutes routes;
    private final LetterMapper letters;
    private final Outbox outbox;
    private final HeedProperties heed;
    private final Clock clock;

    ErasureLetters(
            Customers customers,
            ContactPreferences preferences,
            LetterWriter writer,
            LetterRoutes routes,
            LetterMapper letters,
            Outbox outbox,
            HeedProperties heed,
            Clock clock) {
        this.customers = customers;
        this.preferences = preferences;
        this.writer = writer;
        this.routes = routes;
        this.letters = letters;
        this.outbox = outbox;
        this.heed = heed;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseNumber request, Collection<Long> ids) {
        var told = new HashSet<String>();
        ids.stream()
                .sorted()
                .map(customers::get)
                .forEach(customer -> routes.toHand(
                                preferences.of(customer.id(), null).reach())
                        .filter(route -> told.add(route.address()))
                        .ifPresent(route -> outbox.write(letter(request, customer, route))));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isGone(CaseNumber request) {
        return letters.ofCase(request).stream().noneMatch(letter -> letter.state() == LetterState.PENDING);
    }

    private NewLetter letter(CaseNumber request, Customer customer, LetterRoutes.Route route) {
        var page = writer.page(KIND, customer.locale(), customer.timeZone());
        LetterWriter.greet(page, customer.name());
        page.say("done").say("kept").say("end").say("common.sign-team");
        return writer.letter(
                page,
                new LetterWriter.Occasion("Erasure:" + request + ":" + customer.id(), request, clock.instant()),
                new LetterWriter.Envelope(customer.id(), null, route, heed.baseUrl() + "/"));
    }
}
