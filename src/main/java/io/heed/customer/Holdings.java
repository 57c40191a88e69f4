package io.heed.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers have with us and have ordered: told by other systems, and asked by whoever has something to tell them. */
@Service
public class Holdings {

    private final HoldingsMapper mapper;

    Holdings(HoldingsMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Something that somebody has.
     *
     * @param owner how its customer introduced themselves: an e-mail address or a telephone number at least
     */
    public record Held<T>(Contact owner, T what) {}

    /** How many were new or changed, and how many were just the same before. */
    public record Kept(int changed, int unchanged) {}

    /**
     * Keeps contracts, each by its reference, all or none. A customer is known again by e-mail address (or else telephone
     * number) and name; without a name, by the address alone; and is new otherwise.
     *
     * @param now when a customer who is new came to us
     */
    @Transactional
    public Kept keepContracts(List<Held<Contract>> contracts, Instant now) {
        var known = byReference(mapper.contracts(references(contracts, Contract::reference)), Contract::reference);
        var changed = changed(contracts, Contract::reference, Contract::of, (earlier, told) -> told, known, now);
        if (!changed.isEmpty()) {
            mapper.keepContracts(List.copyOf(changed.values()));
        }
        return new Kept(changed.size(), contracts.size() - changed.size());
    }

    /** Keeps orders as contracts are kept; one that does not say since when it is in its state is so since we hear of it. */
    @Transactional
    public Kept keepOrders(List<Held<CustomerOrder>> orders, Instant now) {
        var known = byReference(mapper.orders(references(orders, CustomerOrder::reference)), CustomerOrder::reference);
        var changed = changed(
                orders,
                CustomerOrder::reference,
                CustomerOrder::of,
                (earlier, told) -> told.after(earlier, now),
                known,
                now);
        if (!changed.isEmpty()) {
            mapper.keepOrders(List.copyOf(changed.values()));
        }
        return new Kept(changed.size(), orders.size() - changed.size());
    }

    /** The customer's contracts, by reference. */
    public List<Contract> contractsOf(long customer) {
        return mapper.contractsOf(customer);
    }

    /** The customer's orders, the latest first; at most a hundred. */
    public List<CustomerOrder> ordersOf(long customer) {
        return mapper.ordersOf(customer);
    }

    /** The order that the carrier calls so; the latest when it uses numbers again. */
    public Optional<CustomerOrder> tracked(String carrier, String trackingNumber) {
        return Optional.ofNullable(mapper.tracked(carrier, trackingNumber));
    }

    /** Contracts that began on one of these days and have not ended before {@code today}, by reference. */
    public List<Contract> begunOn(Collection<LocalDate> days, LocalDate today) {
        return days.isEmpty() ? List.of() : mapper.begunOn(days, today);
    }

    /** Orders that have been in the state since some time from {@code from} until before {@code to}, the oldest first. */
    public List<CustomerOrder> since(CustomerOrder.State state, Instant from, Instant to, int most) {
        return mapper.since(state, from, to, most);
    }

    private <T> Map<String, T> changed(
            List<Held<T>> held,
            Function<T, String> reference,
            BiFunction<T, Long, T> of,
            BinaryOperator<T> settle,
            Map<String, T> known,
            Instant now) {
        var owners = owners(held.stream().map(Held::owner).toList(), now);
        var changed = new LinkedHashMap<String, T>();
        for (int i = 0; i < held.size(); i++) {
            var told = of.apply(held.get(i).what(), owners.get(i));
            var earlier = known.get(reference.apply(told));
            var what = settle.apply(earlier, told);
            if (!what.equals(earlier)) {
                known.put(reference.apply(what), what);
                changed.put(reference.apply(what), what);
            }
        }
        return changed;
    }

    /** The keys of the customers, in the order of the contacts; whoever is not known is by then. */
    private List<Long> owners(List<Contact> contacts, Instant now) {
        var found = new Found(contacts);
        var strangers = new LinkedHashMap<Who, Contact>();
        contacts.stream()
                .filter(contact -> found.of(contact) == null)
                .forEach(contact -> strangers.putIfAbsent(Who.of(contact), contact));
        if (!strangers.isEmpty()) {
            mapper.insertCustomers(List.copyOf(strangers.values()), now);
        }
        var all = strangers.isEmpty() ? found : new Found(contacts);
        return contacts.stream().map(all::of).toList();
    }

    private static <T> List<String> references(List<Held<T>> held, Function<T, String> reference) {
        return held.stream()
                .map(each -> reference.apply(each.what()))
                .distinct()
                .toList();
    }

    private static <T> Map<String, T> byReference(List<T> known, Function<T, String> reference) {
        return known.stream()
                .collect(Collectors.toMap(reference, Function.identity(), (one, same) -> one, HashMap::new));
    }

    /**
     * What a customer is known by.
     *
     * @param address an e-mail address in lower case, or a telephone number
     * @param name null when anybody at this address will do
     */
    record Who(String address, String name) {

        static Who of(Contact contact) {
            return new Who(
                    contact.email() == null ? contact.phone() : contact.email().toLowerCase(Locale.ROOT),
                    contact.name());
        }
    }

    /** Those of the contacts whom we know, looked up together; the oldest where there are several. */
    private final class Found {

        private final Map<Who, Long> keys = new HashMap<>();

        Found(List<Contact> contacts) {
            var rows = new ArrayList<HoldingsMapper.Known>();
            var emails = contacts.stream()
                    .map(Contact::email)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var phones = contacts.stream()
                    .filter(contact -> contact.email() == null)
                    .map(Contact::phone)
                    .distinct()
                    .toList();
            if (!emails.isEmpty()) {
                rows.addAll(mapper.knownByEmail(emails));
            }
            if (!phones.isEmpty()) {
                rows.addAll(mapper.knownByPhone(phones));
            }
            for (var row : rows) {
                keys.putIfAbsent(new Who(row.address().toLowerCase(Locale.ROOT), row.name()), row.id());
                keys.putIfAbsent(new Who(row.address().toLowerCase(Locale.ROOT), null), row.id());
            }
        }

        Long of(Contact contact) {
            return keys.get(Who.of(contact));
        }
    }
}
