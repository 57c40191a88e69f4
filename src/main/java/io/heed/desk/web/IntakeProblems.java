package io.heed.desk.web;

import io.heed.shared.Refused;
import java.util.Map;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;

/** Puts what was refused beside the field of the intake form that it is about. */
final class IntakeProblems {

    /** The fields of the use cases that have another name in the form. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("customer", "email"),
            Map.entry("customer.name", "name"),
            Map.entry("customer.email", "email"),
            Map.entry("customer.phone", "phone"),
            Map.entry("customer.locale", "language"),
            Map.entry("representative.name", "representativeName"),
            Map.entry("representative.relation", "relation"),
            Map.entry("representative.email", "representativeEmail"),
            Map.entry("representative.phone", "representativePhone"),
            Map.entry("representative.authorityNote", "authorityNote"),
            Map.entry("care.kind", "careKind"),
            Map.entry("care.need", "careNeed"));

    /** Sentences of the API that would not help somebody at a form. */
    private static final Map<String, String> SENTENCES = Map.of(
            "relation", "desk.intake.relation.missing",
            "careKind", "desk.intake.care.kind.missing",
            "email", "desk.intake.contact.missing");

    private IntakeProblems() {}

    /** The form {@code form} of a page, with nothing wrong yet; read by its fields, because records have no getters. */
    static BindingResult none(Object form) {
        return new DirectFieldBindingResult(form, "form");
    }

    /** Adds all refusals, each to its field, or to the whole when the form has no such field. */
    static void add(BindingResult problems, Refused refused) {
        refused.all().forEach(each -> addOne(problems, each));
    }

    /** The key of the sentence that helps somebody at a form. */
    static String sentence(Refused refused) {
        var generic = refused.messageKey().equals("complaint.unknown-value")
                || refused.messageKey().equals("complaint.contact-missing");
        var field = fieldOf(refused);
        return generic && field != null ? SENTENCES.getOrDefault(field, refused.messageKey()) : refused.messageKey();
    }

    private static String fieldOf(Refused refused) {
        return refused.field() == null ? null : NAMES.getOrDefault(refused.field(), refused.field());
    }

    private static void addOne(BindingResult problems, Refused refused) {
        var key = sentence(refused);
        try {
            problems.rejectValue(fieldOf(refused), key, refused.arguments(), null);
        } catch (NotReadablePropertyException noSuchField) {
            problems.reject(key, refused.arguments(), null);
        }
    }
}
