package io.heed.retention;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.AdminActs;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts on the record what administrators do here, where a record is kept. */
@Component
class Acts {

    private final ObjectProvider<AdminActs> records;

    Acts(ObjectProvider<AdminActs> records) {
        this.records = records;
    }

    void record(String act, CaseNumber about, Map<String, String> facts, String by) {
        records.ifAvailable(record -> record.record(act, about, facts, by));
    }
}
