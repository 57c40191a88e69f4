package io.heed.retention;

import io.heed.engine.HistoryPeriodSource;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Tells the engine how long it remembers what is deployed. */
@Component
class EnginePeriods implements HistoryPeriodSource {

    private final PeriodMapper mapper;

    EnginePeriods(PeriodMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public OptionalInt daysOf(String family) {
        return Family.ofFolder(family)
                .map(mapper::find)
                .map(period -> OptionalInt.of(period.engineDays()))
                .orElse(OptionalInt.empty());
    }
}
