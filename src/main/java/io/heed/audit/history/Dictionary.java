package io.heed.audit.history;

import io.heed.audit.history.HistoryMapper.Name;
import io.heed.audit.history.HistoryMapper.Named;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Numbers for names that occur again and again; a name that is new gets one. */
record Dictionary(Supplier<List<Named>> read, Consumer<Collection<Name>> add) {

    /** The numbers of these names, and of all others that there are. */
    Map<Name, Integer> of(Collection<Name> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        var known = known();
        var unknown = new LinkedHashSet<>(names);
        unknown.removeAll(known.keySet());
        if (unknown.isEmpty()) {
            return known;
        }
        add.accept(unknown);
        return known();
    }

    private Map<Name, Integer> known() {
        return read.get().stream().collect(Collectors.toMap(Named::name, Named::id));
    }
}
