package io.heed.desk.web;

import io.heed.customer.Customers;
import io.heed.desk.CatalogueNames;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import io.heed.survey.Recoveries;
import io.heed.survey.SurveyKinds;
import io.heed.survey.Surveys;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that a survey's page and its call show. */
@Component
class SurveyModel {

    private final Surveys surveys;
    private final Recoveries recoveries;
    private final SurveyKinds kinds;
    private final Customers customers;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final Clock clock;

    SurveyModel(
            Surveys surveys,
            Recoveries recoveries,
            SurveyKinds kinds,
            Customers customers,
            Catalogue catalogue,
            StaffDirectory staff,
            Clock clock) {
        this.surveys = surveys;
        this.recoveries = recoveries;
        this.kinds = kinds;
        this.customers = customers;
        this.catalogue = catalogue;
        this.staff = staff;
        this.clock = clock;
    }

    void fill(CaseNumber number, Locale locale, Model model) {
        var survey = surveys.get(number);
        var customer = customers.get(survey.customerId());
        model.addAttribute("survey", survey);
        model.addAttribute("recovery", recoveries.find(number).orElse(null));
        model.addAttribute("text", kinds.text(survey.kind(), locale));
        model.addAttribute("customer", customer);
        model.addAttribute("language", customer.locale().getDisplayLanguage(locale));
        model.addAttribute("now", clock.instant());
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", new Names(staff));
    }
}
