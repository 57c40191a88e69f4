package io.heed.outreach;

import io.heed.contact.ContactEntry;
import io.heed.contact.ContactState;
import io.heed.contact.ContactTexts.Composed;
import io.heed.contact.ContactTexts.Missing;
import io.heed.contact.ContactTexts.Text;
import io.heed.contact.Contacts;
import io.heed.customer.Customer;
import io.heed.customer.Customers;
import io.heed.customer.Recipients;
import io.heed.outreach.AudienceMapper.Holding;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers as the readers of an outreach: what one of each language would read, word for word, and what was decided about
 * each. For those who may see customers: whoever works cases, and auditors.
 */
@Service
@Transactional(readOnly = true)
public class Readers {

    private static final List<String> LANGUAGES = List.of("en", "pl");

    private final ReaderMapper mapper;
    private final OutreachRecords records;
    private final Outreaches outreaches;
    private final OutreachTexts texts;
    private final Customers customers;
    private final Recipients recipients;
    private final Contacts contacts;

    Readers(
            ReaderMapper mapper,
            OutreachRecords records,
            Outreaches outreaches,
            OutreachTexts texts,
            Customers customers,
            Recipients recipients,
            Contacts contacts) {
        this.mapper = mapper;
        this.records = records;
        this.outreaches = outreaches;
        this.texts = texts;
        this.customers = customers;
        this.recipients = recipients;
        this.contacts = contacts;
    }

    /**
     * One reader.
     *
     * @param name as given, or null
     * @param language {@code en} or {@code pl}
     */
    public record Reader(long customer, String name, String language, Composed text) {

        /** The line above the text; null when something is missing. */
        public String subject() {
            return text instanceof Text whole ? whole.subject() : null;
        }

        /** Its paragraphs; null when something is missing. */
        public String body() {
            return text instanceof Text whole ? whole.body() : null;
        }

        /** What the text needs and nobody knows of this reader; null when nothing is missing. */
        public String missing() {
            return text instanceof Missing nothing ? nothing.placeholder() : null;
        }
    }

    /**
     * A decision about one of them.
     *
     * @param name of the customer, or null
     */
    public record Decided(ContactEntry entry, String name) {}

    /**
     * What one customer of each language reads of the newest development.
     *
     * @param after by language the key of the one who was shown before; who is missing begins with the first
     */
    public List<Reader> of(CaseNumber number, Map<String, Long> after, Actor who) {
        maySee(who);
        return told(records.get(number), records.newest(number), after);
    }

    /**
     * What they would read if somebody told this now; nothing is kept.
     *
     * @throws io.heed.shared.Refused naming what cannot be right
     * @throws io.heed.shared.Conflict when nothing more is told of it
     */
    public List<Reader> ofNews(
            CaseNumber number, SignalPhase phase, OutreachDraft news, Map<String, Long> after, Actor who) {
        Outreaches.mayTell(who);
        var outreach = records.get(number);
        var signal = outreaches.news(outreach, phase, news);
        var place = records.newest(number).place() + 1;
        outreach.develop(signal);
        var told = new Development(
                number,
                place,
                Stage.of(phase),
                signal.words(),
                signal.wordsPl(),
                signal.at(),
                signal.at(),
                signal.source(),
                null);
        return told(outreach, told, after);
    }

    private List<Reader> told(Outreach outreach, Development told, Map<String, Long> after) {
        var number = outreach.number();
        return LANGUAGES.stream()
                .map(language -> mapper.nextTold(number, language, after.getOrDefault(language, 0L)))
                .flatMap(Stream::ofNullable)
                .map(customers::get)
                .map(customer -> reader(customer, texts.texts(outreach, told, List.of(customer))))
                .toList();
    }

    /** The same of somebody whom something that is not kept would affect. */
    List<Reader> of(Outreach imagined, Development told, Map<String, Long> after) {
        var affected = Audience.affectedBy(imagined);
        return LANGUAGES.stream()
                .map(language -> mapper.nextAffected(affected, language, after.getOrDefault(language, 0L)))
                .flatMap(Stream::ofNullable)
                .map(held -> reader(imagined, told, held))
                .toList();
    }

    /**
     * What was decided about each message, in the order of their ids.
     *
     * @param state only these, or null for all
     * @param after the id of the last one read, 0 for the beginning
     */
    public List<Decided> decided(CaseNumber number, ContactState state, long after, int limit, Actor who) {
        maySee(who);
        var entries = contacts.ofProgramme(number, state, after, limit);
        var ids = entries.stream().map(ContactEntry::customerId).distinct().toList();
        var names = recipients.of(ids).stream()
                .map(recipient -> recipient.customer())
                .filter(customer -> customer.name() != null)
                .collect(Collectors.toMap(Customer::id, Customer::name));
        return entries.stream()
                .map(entry -> new Decided(entry, names.get(entry.customerId())))
                .toList();
    }

    /** Whether this person may see who the customers are. */
    public static boolean isFor(Actor who) {
        return who.is(Role.AGENT, Role.LEAD, Role.MANAGER, Role.AUDITOR);
    }

    private Reader reader(Outreach imagined, Development told, Holding held) {
        var customer = customers.get(held.customerId());
        return reader(customer, texts.texts(imagined, told, List.of(customer), List.of(held)));
    }

    private static Reader reader(Customer customer, Map<Long, Composed> composed) {
        var language = Titles.isPolish(customer.locale()) ? "pl" : "en";
        return new Reader(customer.id(), customer.name(), language, composed.get(customer.id()));
    }

    private static void maySee(Actor who) {
        if (!isFor(who)) {
            throw new NotFound();
        }
    }
}
