package io.heed.improvement;

import io.heed.contact.ContactTexts;
import io.heed.customer.Customer;
import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What contributors read when an improvement ends: what they said, what we did, and what came of it, also when it did not help. */
@Component
class ImprovementTexts implements ContactTexts {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private final ImprovementRecords records;
    private final Measuring measuring;
    private final MessageSource messages;

    ImprovementTexts(ImprovementRecords records, Measuring measuring, MessageSource messages) {
        this.records = records;
        this.measuring = measuring;
        this.messages = messages;
    }

    @Override
    public boolean covers(CaseNumber programme) {
        return programme.kind().equals(Improvement.LETTERS);
    }

    @Override
    public Map<Long, Composed> texts(CaseNumber programme, int wave, Collection<Customer> readers) {
        var improvement = records.get(programme);
        var english = text(improvement, false);
        var polish = text(improvement, true);
        return readers.stream()
                .collect(Collectors.toMap(
                        Customer::id, reader -> isPolish(reader.locale()) ? polish : english, (one, other) -> one));
    }

    private Composed text(Improvement improvement, boolean polish) {
        var locale = polish ? POLISH : Locale.ENGLISH;
        var kind =
                improvement.ending().tellingAs().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var key = "improvement.told." + kind;
        var title = improvement.subject().title(polish);
        var subject = messages.getMessage(key + ".subject", new Object[] {title}, locale);
        var words =
                polish ? improvement.ending().wordsPl() : improvement.ending().words();
        if (improvement.ending().tellingAs() != Outcome.PROVED) {
            return new Text(subject, messages.getMessage(key, new Object[] {title, words}, locale));
        }
        return new Text(
                subject,
                String.join(
                        "\n\n",
                        List.of(
                                messages.getMessage(key, new Object[] {title}, locale),
                                messages.getMessage(
                                        "improvement.told.said",
                                        new Object[] {
                                            polish
                                                    ? improvement.change().saidPl()
                                                    : improvement.change().said()
                                        },
                                        locale),
                                messages.getMessage(
                                        "improvement.told.did",
                                        new Object[] {
                                            polish
                                                    ? improvement.change().didPl()
                                                    : improvement.change().did()
                                        },
                                        locale),
                                proof(measuring.latest(improvement.number()), locale),
                                messages.getMessage("improvement.told.thanks", null, locale))));
    }

    /** The counts as they are, and the fall. */
    private String proof(Measured measured, Locale locale) {
        return messages.getMessage(
                "improvement.told.proof",
                new Object[] {
                    measured.contactsBefore(), measured.contactsAfter(), measured.days(), measured.fallPercent()
                },
                locale);
    }

    private static boolean isPolish(Locale locale) {
        return locale != null && "pl".equals(locale.getLanguage());
    }
}
