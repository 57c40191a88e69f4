package io.heed.audit.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.audit.cases.CaseView.Deed;
import io.heed.complaint.TimelineEntry;
import io.heed.desk.Happenings;
import io.heed.desk.Names;
import io.heed.shared.CaseNumber;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads who did what, who tried what and who read what, in sentences where there are some. */
@Component
class TrailReader {

    private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};

    private final TrailMapper mapper;
    private final Happenings happenings;
    private final ObjectMapper json;

    TrailReader(TrailMapper mapper, Happenings happenings, ObjectMapper json) {
        this.mapper = mapper;
        this.happenings = happenings;
        this.json = json;
    }

    Portion<Deed> trail(CaseNumber caseNumber, long through, int most, Names names, ZoneId zone, Locale locale) {
        var portion = Portion.first(most, (first, size) -> mapper.page(caseNumber, through, first, size));
        return new Portion<>(
                portion.rows().stream()
                        .map(deed -> deed(caseNumber, deed, names, zone, locale))
                        .toList(),
                portion.more());
    }

    private Deed deed(CaseNumber caseNumber, CaseContent.Record deed, Names names, ZoneId zone, Locale locale) {
        var facts = facts(deed.facts());
        var entry = new TimelineEntry(deed.at(), deed.event(), deed.actor(), facts);
        var sentence = happenings.line(caseNumber, entry, names, zone, locale).map(Happenings.Line::sentence);
        return new Deed(deed.id(), deed.at(), deed.event(), deed.actor(), sentence.orElse(null), said(facts));
    }

    private static String said(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(", "));
    }

    Map<String, String> facts(String stored) {
        try {
            return json.readValue(stored, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
