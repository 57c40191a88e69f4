package io.heed.survey;

import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import io.heed.staff.StaffDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Surveys as the desk meets them: those of their team see them, managers, and auditors, who change nothing. */
@Component
class SurveyCaseKind implements CaseKind {

    private final Surveys surveys;
    private final Recoveries recoveries;
    private final SurveyMapper mapper;
    private final Customers customers;
    private final StaffDirectory staff;

    SurveyCaseKind(
            Surveys surveys, Recoveries recoveries, SurveyMapper mapper, Customers customers, StaffDirectory staff) {
        this.surveys = surveys;
        this.recoveries = recoveries;
        this.mapper = mapper;
        this.customers = customers;
        this.staff = staff;
    }

    @Override
    public String letters() {
        return Survey.LETTERS;
    }

    @Override
    public void checkVisible(CaseNumber number, Actor who) {
        if (!isVisible(surveys.get(number), who)) {
            throw new NotFound();
        }
    }

    @Override
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        var lines = new HashMap<CaseNumber, CaseLine>();
        if (!wanted.isEmpty()) {
            mapper.findAll(wanted).stream()
                    .filter(survey -> isVisible(survey, who))
                    .forEach(survey -> lines.put(
                            survey.number(),
                            new CaseLine(customers.get(survey.customerId()).name(), survey.product())));
        }
        return lines;
    }

    @Override
    public String pageOf(CaseNumber number) {
        return "/desk/surveys/" + number;
    }

    private boolean isVisible(Survey survey, Actor who) {
        return staff.seesWorkOf(survey.team(), who) || calls(survey, who);
    }

    private boolean calls(Survey survey, Actor who) {
        return recoveries
                .find(survey.number())
                .filter(call -> call.owner().equals(who.username()))
                .isPresent();
    }
}
