package io.heed.register;

import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of complaints that came in files, for those who answer for all of them. */
@Service
@Transactional(readOnly = true)
public class Register {

    private static final int MOST_PRODUCTS = 300;

    private final RegisterMapper mapper;

    Register(RegisterMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The newest entries first.
     *
     * @throws NotFound when the register is not for this person
     */
    public List<RegisterLine> newest(RegisterQuery query, Actor who) {
        mayRead(who);
        return mapper.newest(query);
    }

    /**
     * A whole entry.
     *
     * @throws NotFound when there is none, or not for this person
     */
    public RegisterEntry entry(long id, Actor who) {
        mayRead(who);
        var found = mapper.find(id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** What files call their products, by name; at most 300. */
    public List<String> products(Actor who) {
        mayRead(who);
        return mapper.productsGiven(MOST_PRODUCTS);
    }

    /**
     * A place in the list as its text says, or null for none.
     *
     * @throws Refused when it is no such text
     */
    public static RegisterQuery.Place place(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = text.split("_", 2);
            return new RegisterQuery.Place(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Refused("after", "problem.wrong-value");
        }
    }

    private static void mayRead(Actor who) {
        if (!who.is(Role.LEAD, Role.MANAGER, Role.AUDITOR)) {
            throw new NotFound();
        }
    }
}
