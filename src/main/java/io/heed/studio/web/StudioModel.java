package io.heed.studio.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.desk.DeskZone;
import io.heed.engine.Artifact;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.studio.gate.FindingSentences;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What all pages of the studio say alike: who reads, in which words and in which time zone. */
@Component
class StudioModel {

    private final CurrentStaff current;
    private final DeskZone zone;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final FindingSentences sentences;
    private final ObjectMapper json;

    StudioModel(
            CurrentStaff current,
            DeskZone zone,
            StaffDirectory staff,
            MessageSource messages,
            FindingSentences sentences,
            ObjectMapper json) {
        this.current = current;
        this.zone = zone;
        this.staff = staff;
        this.messages = messages;
        this.sentences = sentences;
        this.json = json;
    }

    /** Puts it into the page's model, and answers who reads. */
    Actor fill(Model model, Locale locale) {
        model.addAllAttributes(common(locale));
        return who();
    }

    /** The same for a page with a status of its own. */
    Actor fill(ModelAndView page, Locale locale) {
        page.addAllObjects(common(locale));
        return who();
    }

    private Map<String, Object> common(Locale locale) {
        var who = who();
        return Map.of(
                "called", words(locale),
                "zone", zone(),
                "me", who.username(),
                "mayChange", who.is(Role.OWNER, Role.MANAGER));
    }

    StudioWords words(Locale locale) {
        return new StudioWords(messages, staff, sentences, locale);
    }

    /** The zone of the reader's team; UTC for those without a team. */
    ZoneId zone() {
        return zone.of(who());
    }

    Actor who() {
        return current.actor();
    }

    /** For scripts of the page. */
    public String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A kind of thing by its word in addresses. */
    static Artifact artifact(String word) {
        return switch (word) {
            case "processes" -> Artifact.PROCESS;
            case "decisions" -> Artifact.DECISION;
            case "forms" -> Artifact.FORM;
            default -> throw new NotFound();
        };
    }

    /** Its word in addresses. */
    static String word(Artifact artifact) {
        return switch (artifact) {
            case PROCESS -> "processes";
            case DECISION -> "decisions";
            case FORM -> "forms";
        };
    }

    /** The same for templates. */
    public String wordOf(Artifact artifact) {
        return word(artifact);
    }

    /** What is no version is not there. */
    static int number(String version) {
        try {
            return Integer.parseInt(version.strip());
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }
}
