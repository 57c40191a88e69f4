package io.heed.outreach;

import io.heed.contact.ContactTexts;
import io.heed.customer.Customer;
import io.heed.knowledge.Catalogue;
import io.heed.outreach.AudienceMapper.Holding;
import io.heed.shared.CaseNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What an outreach says to each of its readers: its playbook's text in the reader's language, filled with what is known.
 * What is lost in one language is not said in the other: an English word in a Polish letter is left out.
 */
@Component
class OutreachTexts implements ContactTexts {

    private static final Locale ENGLISH = Locale.UK;

    private final OutreachRecords records;
    private final Playbooks playbooks;
    private final PlaybookEditions editions;
    private final AudienceMapper audience;
    private final Catalogue catalogue;
    private final NoticePeriods notices;
    private final AnswerLinks links;
    private final MessageSource messages;

    OutreachTexts(
            OutreachRecords records,
            Playbooks playbooks,
            PlaybookEditions editions,
            AudienceMapper audience,
            Catalogue catalogue,
            NoticePeriods notices,
            AnswerLinks links,
            MessageSource messages) {
        this.records = records;
        this.playbooks = playbooks;
        this.editions = editions;
        this.audience = audience;
        this.catalogue = catalogue;
        this.notices = notices;
        this.links = links;
        this.messages = messages;
    }

    @Override
    public boolean covers(CaseNumber programme) {
        return programme.kind().equals(Outreach.LETTERS);
    }

    @Override
    public Map<Long, Composed> texts(CaseNumber programme, int wave, Collection<Customer> readers) {
        var outreach = records.get(programme);
        var told = records.developments(programme).stream()
                .filter(development -> development.place() == wave)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is told by wave " + wave + " of " + programme));
        return texts(outreach, told, readers);
    }

    /** The words about a development, kept or not, for each of these readers. */
    Map<Long, Composed> texts(Outreach outreach, Development told, Collection<Customer> readers) {
        if (readers.isEmpty()) {
            return Map.of();
        }
        var ids = readers.stream().map(Customer::id).toList();
        return texts(outreach, told, readers, audience.holdings(outreach.number(), ids));
    }

    /** The same for readers who are affected by these contracts and orders. */
    Map<Long, Composed> texts(
            Outreach outreach, Development told, Collection<Customer> readers, Collection<Holding> held) {
        var holdings =
                held.stream().collect(Collectors.toMap(Holding::customerId, holding -> holding, (one, other) -> one));
        var languages = new HashMap<Locale, Language>();
        return readers.stream()
                .collect(Collectors.toMap(
                        Customer::id,
                        reader -> languages
                                .computeIfAbsent(
                                        Titles.isPolish(reader.locale()) ? Titles.POLISH : ENGLISH,
                                        locale -> new Language(outreach, told, locale))
                                .compose(reader, holdings.get(reader.id())),
                        (one, other) -> one));
    }

    /** Everything about a wave that is the same for all readers of one language. */
    private final class Language {

        private final Outreach outreach;
        private final Development told;
        private final Stage stage;
        private final Locale locale;
        private final Map<String, String> common = new HashMap<>();
        private final Map<String, String> products;
        private final Map<String, String> regions;
        private final PlaybookText text;

        Language(Outreach outreach, Development told, Locale locale) {
            this.outreach = outreach;
            this.told = told;
            this.stage = told.stage();
            this.locale = locale;
            this.products = catalogue.products(locale).stream()
                    .collect(Collectors.toMap(Catalogue.Product::id, Catalogue.Product::name));
            this.regions = catalogue.regions(locale).stream()
                    .collect(Collectors.toMap(Catalogue.Region::id, Catalogue.Region::name));
            this.text = textIn(locale.getLanguage());
            common.put("words", Titles.isPolish(locale) ? told.wordsPl() : told.words());
            common.put("status", status());
            common.put("effectiveOn", day(outreach.effectiveOn()));
            common.put("latestOn", latestDay());
        }

        Composed compose(Customer reader, Holding holding) {
            if (text == null) {
                return new Missing(stage + "." + locale.getLanguage());
            }
            var values = new HashMap<>(common);
            values.put("firstName", firstName(reader.name()));
            values.put("product", products.get(or(outreach.product(), holding == null ? null : holding.product())));
            values.put("region", regions.get(or(outreach.region(), holding == null ? null : holding.region())));
            values.put("reference", or(holding == null ? null : holding.reference(), outreach.reference()));
            var subject = new Template(text.subject());
            var body = new Template(text.body());
            var missing = List.of(subject.missing(values), body.missing(values)).stream()
                    .flatMap(List::stream)
                    .findFirst();
            return missing.<Composed>map(Missing::new)
                    .orElseGet(() -> new Text(subject.filled(values), body.filled(values), actions(reader)));
        }

        private List<Action> actions(Customer reader) {
            return stage != Stage.SILENCE_QUESTION || outreach.number() == null
                    ? List.of()
                    : List.of(
                            answer("yes", links.of(outreach.number(), reader.id(), true)),
                            answer("no", links.of(outreach.number(), reader.id(), false)));
        }

        private Action answer(String name, String link) {
            return new Action(messages.getMessage("outreach.action." + name, null, locale), link);
        }

        private PlaybookText textIn(String language) {
            return editions.counting(playbooks.get(outreach.playbook()), stage, language, told.heardAt())
                    .orElse(null);
        }

        /** The latest words that there are, of what is not kept too. */
        private String status() {
            return outreach.number() == null
                    ? common.get("words")
                    : Stream.concat(records.developments(outreach.number()).stream(), Stream.of(told))
                            .sorted(Comparator.comparingInt(Development::place))
                            .map(each -> Titles.isPolish(locale) ? each.wordsPl() : each.words())
                            .filter(words -> words != null)
                            .reduce((earlier, later) -> later)
                            .orElse(null);
        }

        private String latestDay() {
            return outreach.latestAt() == null
                    ? null
                    : day(LocalDate.ofInstant(outreach.latestAt(), notices.zoneOf(outreach)));
        }

        private String day(LocalDate day) {
            return day == null
                    ? null
                    : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(locale)
                            .format(day);
        }

        private static String firstName(String name) {
            return name == null || name.isBlank() ? null : name.strip().split("\\s+", 2)[0];
        }

        private static String or(String first, String second) {
            return first == null ? second : first;
        }
    }
}
