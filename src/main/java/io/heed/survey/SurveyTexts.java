package io.heed.survey;

import io.heed.contact.ContactTexts;
import io.heed.customer.Customer;
import io.heed.shared.CaseNumber;
import io.heed.shared.HeedProperties;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The question as a mail: the scores are links, each to the page with the score chosen. */
@Component
class SurveyTexts implements ContactTexts {

    private final SurveyMapper mapper;
    private final SurveyKinds kinds;
    private final SurveyToken tokens;
    private final HeedProperties heed;

    SurveyTexts(SurveyMapper mapper, SurveyKinds kinds, SurveyToken tokens, HeedProperties heed) {
        this.mapper = mapper;
        this.kinds = kinds;
        this.tokens = tokens;
        this.heed = heed;
    }

    @Override
    public boolean covers(CaseNumber programme) {
        return programme.kind().equals(Survey.LETTERS);
    }

    @Override
    public Map<Long, Composed> texts(CaseNumber programme, int wave, Collection<Customer> readers) {
        var survey = mapper.find(programme);
        return readers.stream()
                .collect(Collectors.toMap(Customer::id, Function.identity(), (one, same) -> one))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> text(survey, wave, each.getValue())));
    }

    /** The absolute address of the survey's page. */
    String linkFor(CaseNumber survey) {
        return heed.baseUrl() + "/survey/" + tokens.of(survey);
    }

    private Text text(Survey survey, int wave, Customer reader) {
        var words = kinds.text(survey.kind(), reader.locale());
        var isReminder = wave == Surveys.REMINDER;
        var body = (isReminder ? words.reminderBody() : words.body()) + "\n\n" + words.question();
        var scale = new Scale(survey.measure().lowest(), survey.measure().highest(), words.lowest(), words.highest());
        return new Text(
                isReminder ? words.reminderSubject() : words.subject(),
                body,
                List.of(new Action(words.openQuestion(), linkFor(survey.number()))),
                scale);
    }
}
