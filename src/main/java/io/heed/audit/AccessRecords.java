package io.heed.audit;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.AdminActs;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who read, who was refused, who logged in, and what administrators did. */
@Component
class AccessRecords implements AdminActs {

    private final AuditRecordMapper mapper;
    private final RecordFacts json;
    private final Clock clock;

    AccessRecords(AuditRecordMapper mapper, RecordFacts json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(String act, CaseNumber about, Map<String, String> facts, String by) {
        write(Category.ADMIN, act, about, facts, by);
    }

    /** Something was shown. */
    void read(CaseNumber about, Map<String, String> facts, String by) {
        write(Category.READ, "Read", about, facts, by);
    }

    /** Something was asked for and not given, or not done. */
    void refused(CaseNumber about, Map<String, String> facts, String by) {
        write(Category.REFUSED, "Refused", about, facts, by);
    }

    /** Somebody logged in. */
    void loggedIn(String who) {
        write(Category.LOG_IN, "LoggedIn", null, Map.of(), who);
    }

    /**
     * Somebody could not log in.
     *
     * @param who the account, or {@code unknown}: what was typed instead of a user name may be a password
     * @param why our word for the reason
     */
    void logInRefused(String who, String why) {
        write(Category.REFUSED, "LogInRefused", null, Map.of("why", why), who);
    }

    private void write(Category category, String event, CaseNumber about, Map<String, String> facts, String by) {
        mapper.append(
                List.of(new AuditRecords.NewRecord(category, about, clock.instant(), event, by, json.write(facts))));
    }
}
