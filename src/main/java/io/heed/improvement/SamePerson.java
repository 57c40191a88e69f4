package io.heed.improvement;

import io.heed.customer.ContactWay;
import io.heed.customer.Recipient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which customers are read by the same person: those with the same e-mail address, in capitals or not, and whoever has none but the
 * same telephone number. A person is told under one of the keys. Where one says that the portal is enough, it is that one, so that
 * it holds; else one whose address works, and of these the oldest.
 */
final class SamePerson {

    private static final Comparator<Recipient> FIRST = Comparator.comparing(
                    (Recipient each) -> each.reach().preferred() != ContactWay.PORTAL)
            .thenComparing(each -> each.reach().emailBounced())
            .thenComparing(each -> each.customer().id());

    private final Map<Long, List<Long>> keys = new HashMap<>();

    SamePerson(Collection<Recipient> all) {
        var oldestFirst = all.stream()
                .sorted(Comparator.comparing((Recipient each) -> each.customer().id()))
                .toList();
        var people = new LinkedHashMap<String, List<Recipient>>();
        var byNumber = new HashMap<String, String>();
        oldestFirst.stream().filter(each -> email(each) != null).forEach(each -> {
            people.computeIfAbsent(email(each), address -> new ArrayList<>()).add(each);
            each.reach().number().ifPresent(number -> byNumber.putIfAbsent(number, email(each)));
        });
        oldestFirst.stream().filter(each -> email(each) == null).forEach(each -> {
            var alone = "customer " + each.customer().id();
            var address = each.reach()
                    .number()
                    .map(number -> byNumber.getOrDefault(number, number))
                    .orElse(alone);
            people.computeIfAbsent(address, person -> new ArrayList<>()).add(each);
        });
        people.values().forEach(this::remember);
    }

    private void remember(List<Recipient> person) {
        var ids =
                person.stream().sorted(FIRST).map(each -> each.customer().id()).toList();
        ids.forEach(id -> keys.put(id, ids));
    }

    /** All keys of the person, the one that is told first; empty for a customer who is not there. */
    List<Long> keysOf(long customer) {
        return keys.getOrDefault(customer, List.of());
    }

    private static String email(Recipient each) {
        var email = each.reach().email();
        return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }
}
