package io.heed.studio.tables;

import io.heed.outreach.Playbook;
import io.heed.outreach.PlaybookEditions;
import io.heed.outreach.PlaybookEditions.Which;
import io.heed.outreach.PlaybookText;
import io.heed.outreach.PlaybookTexts;
import io.heed.outreach.Playbooks;
import io.heed.outreach.Stage;
import io.heed.shared.NotFound;
import io.heed.studio.change.ChangeableTable;
import io.heed.studio.change.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What playbooks say, by playbook and stage: {@code outage.ANNOUNCEMENT}. */
@Component
public class PlaybookTable implements ChangeableTable {

    private static final Pattern KEY = Pattern.compile("([a-z0-9-]{1,40})\\.([A-Z_]{1,20})");
    private static final int BODY_ROWS = 10;

    private final Playbooks playbooks;
    private final PlaybookEditions editions;
    private final PlaybookTexts texts;
    private final MessageSource messages;

    PlaybookTable(Playbooks playbooks, PlaybookEditions editions, PlaybookTexts texts, MessageSource messages) {
        this.playbooks = playbooks;
        this.editions = editions;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * How it reads with sample values.
     *
     * @param advertising words in it that read like advertising
     */
    public record Reading(String language, PlaybookTexts.Sample sample, List<String> advertising) {}

    @Override
    public Subject subject() {
        return Subject.PLAYBOOK;
    }

    @Override
    public List<Entry> entries(Locale language) {
        return playbooks.all().stream()
                .flatMap(playbook -> PlaybookEditions.of(playbook.id()).stream()
                        .map(which -> new Entry(key(which), name(playbook, which.stage(), language))))
                .toList();
    }

    @Override
    public ZoneId zone(String key, Instant now) {
        return editions.zone(which(key), now);
    }

    @Override
    public List<Field> fields(String key, Locale language) {
        playbooks.get(which(key).playbook());
        var names = PlaybookTexts.placeholders().stream()
                .map(name -> "{" + name + "}: " + text("desk.playbook.placeholder." + name, language))
                .collect(Collectors.joining("; "));
        var fields = new ArrayList<Field>();
        for (var each : PlaybookEditions.LANGUAGES) {
            var reads = text("tables.letter.language." + each, language);
            fields.add(new Field(
                    PlaybookEditions.subject(each), text("tables.playbook.subject", language, reads), null, 1));
            fields.add(new Field(
                    PlaybookEditions.body(each),
                    text("tables.playbook.body", language, reads),
                    text("desk.playbook.body.hint", language)
                            + " "
                            + text("desk.playbook.placeholders", language)
                            + ": "
                            + names,
                    BODY_ROWS));
        }
        return fields;
    }

    @Override
    public List<Edition> editions(String key) {
        return counted(editions.editions(which(key)));
    }

    @Override
    public Map<String, List<Edition>> allEditions(Locale language) {
        return editions.all().stream()
                .collect(Collectors.groupingBy(
                        text -> key(new Which(text.playbook(), text.stage())),
                        Collectors.collectingAndThen(Collectors.toList(), PlaybookTable::counted)));
    }

    private static List<Edition> counted(Collection<PlaybookText> texts) {
        return texts.stream()
                .map(text -> new Edition(text.edition(), text.validFrom()))
                .distinct()
                .sorted((one, other) -> Integer.compare(one.edition(), other.edition()))
                .toList();
    }

    @Override
    public Map<String, String> at(String key, LocalDate day) {
        return editions.at(which(key), day);
    }

    @Override
    public Map<String, String> checked(String key, LocalDate validFrom, Map<String, String> typed) {
        return PlaybookEditions.checked(typed);
    }

    @Override
    public void take(Agreed agreed) {
        editions.add(which(agreed.key()), agreed.validFrom(), agreed.content(), agreed.by(), agreed.at());
    }

    /** How these texts read, in each language. */
    public List<Reading> readings(Map<String, String> content) {
        return PlaybookEditions.LANGUAGES.stream()
                .map(language -> reading(
                        language,
                        content.getOrDefault(PlaybookEditions.subject(language), ""),
                        content.getOrDefault(PlaybookEditions.body(language), "")))
                .toList();
    }

    private Reading reading(String language, String subject, String body) {
        return new Reading(
                language,
                texts.sample(subject, body, language.equals("pl") ? Locale.forLanguageTag("pl") : Locale.UK),
                PlaybookTexts.advertising(subject + "\n" + body));
    }

    private String name(Playbook playbook, Stage stage, Locale language) {
        var name = language.getLanguage().equals("pl") ? playbook.namePl() : playbook.name();
        return name + ": " + text("desk.outreach.stage." + stage, language);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static String key(Which which) {
        return which.playbook() + "." + which.stage();
    }

    private static Which which(String key) {
        var found = KEY.matcher(key);
        if (!found.matches()) {
            throw new NotFound();
        }
        return Stream.of(Stage.values())
                .filter(stage -> stage.name().equals(found.group(2)))
                .findFirst()
                .map(stage -> new Which(found.group(1), stage))
                .orElseThrow(NotFound::new);
    }
}
