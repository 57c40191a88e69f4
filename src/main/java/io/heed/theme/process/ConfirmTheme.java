package io.heed.theme.process;

import io.heed.engine.UserTask;
import io.heed.engine.WorkItem;
import io.heed.shared.CaseNumber;
import io.heed.shared.PlainText;
import io.heed.staff.StaffDirectory;
import io.heed.theme.Theme;
import io.heed.theme.ThemeReview;
import io.heed.theme.Themes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Somebody reads words that are alike and says whether they are a theme, belong to one there is, or neither. */
@Component
class ConfirmTheme implements UserTask {

    private static final int BEGINNING = 120;

    private final ThemeReview review;
    private final Themes themes;
    private final StaffDirectory staff;

    ConfirmTheme(ThemeReview review, Themes themes, StaffDirectory staff) {
        this.review = review;
        this.themes = themes;
        this.staff = staff;
    }

    @Override
    public Map<String, Object> prefill(WorkItem item, String username) {
        var theme = item.caseNumber();
        var fields = new HashMap<String, Object>();
        fields.put("team", themes.get(theme).team());
        fields.put(
                "teams",
                staff.teams().stream()
                        .map(team -> option(team.id(), team.name(locale())))
                        .toList());
        fields.put(
                "themes",
                review.confirmed().stream()
                        .map(each -> option(each.number().value(), each.title(locale())))
                        .toList());
        fields.put(
                "members",
                review.members(theme, username).stream()
                        .map(each -> option(
                                Long.toString(each.id()),
                                PlainText.beginning(each.text().replaceAll("\\s+", " "), BEGINNING)))
                        .toList());
        return fields;
    }

    @Override
    public Map<String, Object> complete(CaseNumber theme, String username, Map<String, Object> data) {
        var leaveOut = leaveOut(data.get("leaveOut"));
        switch ((String) data.get("verdict")) {
            case "confirm" -> {
                var titles = new Theme.Titles((String) data.get("titleEn"), (String) data.get("titlePl"));
                review.confirm(theme, titles, (String) data.get("team"), leaveOut, username);
                return route(true, false);
            }
            case "join" -> {
                review.join(theme, (String) data.get("into"), leaveOut, username);
                return route(false, true);
            }
            default -> {
                review.reject(theme, (String) data.get("reason"), username);
                return route(false, false);
            }
        }
    }

    private static List<Long> leaveOut(Object chosen) {
        return chosen instanceof List<?> list
                ? list.stream().map(each -> Long.valueOf(each.toString())).toList()
                : List.of();
    }

    private static Map<String, Object> route(boolean confirmed, boolean joins) {
        return Map.of(ThemeReviewing.THEME_CONFIRMED, confirmed, ThemeReviewing.THEME_JOINS, joins);
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
