package io.heed.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers whatever is wrong with what somebody has typed, so that they hear of all of it at once. */
public final class Refusals {

    private final List<Refused> all = new ArrayList<>();

    /** The value; null when it was refused. */
    public <T> T check(Supplier<T> value) {
        try {
            return value.get();
        } catch (Refused refused) {
            all.addAll(refused.all());
            return null;
        }
    }

    /** The same for what has no value. */
    public void check(Runnable check) {
        try {
            check.run();
        } catch (Refused refused) {
            all.addAll(refused.all());
        }
    }

    /** Something else that is wrong. */
    public void add(Refused refused) {
        all.addAll(refused.all());
    }

    /** Goes on when nothing was refused. @throws Refused telling everything, in the order in which it was looked at */
    public void raise() {
        if (!all.isEmpty()) {
            throw Refused.together(List.copyOf(all));
        }
    }
}
