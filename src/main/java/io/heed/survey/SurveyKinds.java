package io.heed.survey;

import io.heed.shared.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of survey there are, and what they say. */
@Service
@Transactional(readOnly = true)
public class SurveyKinds {

    private static final String POLISH = "pl";
    private static final String ENGLISH = "en";

    private final SurveyKindMapper mapper;

    SurveyKinds(SurveyKindMapper mapper) {
        this.mapper = mapper;
    }

    /** All kinds, by their key. */
    public List<SurveyKind> all() {
        return mapper.all();
    }

    /** The words of a kind in the reader's language; English where we do not speak it. */
    public SurveyKindText text(String kind, Locale locale) {
        return Optional.ofNullable(mapper.text(kind, language(locale)))
                .orElseThrow(() -> new IllegalStateException("No words for surveys of kind " + kind));
    }

    /** The kind, or {@link NotFound}. */
    public SurveyKind known(String id) {
        return mapper.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Optional<SurveyKind> after(Occasion occasion) {
        return Optional.ofNullable(mapper.after(occasion)).filter(SurveyKind::active);
    }

    SurveyKind get(String id) {
        return mapper.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of survey " + id));
    }

    private static String language(Locale locale) {
        return locale != null && POLISH.equals(locale.getLanguage()) ? POLISH : ENGLISH;
    }
}
