package io.heed.portal;

import io.heed.shared.Refused;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;

/** Puts what was refused beside the field of the form that it is about. */
final class PortalProblems {

    private PortalProblems() {}

    /** The form {@code form} of a page, with nothing wrong yet; read by its fields, because records have no getters. */
    static BindingResult none(Object form) {
        return new DirectFieldBindingResult(form, "form");
    }

    /** Adds the refusal to its field, or to the whole when the form has no such field. */
    static void add(BindingResult problems, Refused refused) {
        refused.all().forEach(each -> addOne(problems, each));
    }

    private static void addOne(BindingResult problems, Refused refused) {
        try {
            problems.rejectValue(fieldOf(problems, refused), refused.messageKey(), refused.arguments(), null);
        } catch (NotReadablePropertyException noSuchField) {
            problems.reject(refused.messageKey(), refused.arguments(), null);
        }
    }

    /** The form has the contact's fields side by side with the others; a contact that is missing shows at the first. */
    private static String fieldOf(BindingResult problems, Refused refused) {
        var field = refused.field();
        if (field == null || field.equals("customer")) {
            return field == null ? null : "email";
        }
        if (field.startsWith("representative.")) {
            return field.substring("representative.".length());
        }
        if (field.equals("customer.name") && problems.getTarget() instanceof ReportForm form && form.isForSomebody()) {
            return "complainant";
        }
        return field.startsWith("customer.") ? field.substring("customer.".length()) : field;
    }
}
