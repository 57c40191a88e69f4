package io.heed.engine;

import java.util.List;
import org.springframework.stereotype.Component;

/** Counts by the engine's table of what runs, a statement each. */
@Component
class EngineWhereCasesStand implements WhereCasesStand {

    private final WhereCasesStandMapper mapper;

    EngineWhereCasesStand(WhereCasesStandMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Running> running() {
        return mapper.running();
    }

    @Override
    public List<Standing> on(String process, int version) {
        return mapper.on(process, version);
    }
}
