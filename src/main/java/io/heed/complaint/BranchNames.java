package io.heed.complaint;

import io.heed.staff.PlaceName;
import io.heed.staff.StaffDirectory;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the branch that somebody writes about, by its name or by what customers call it: whole words, in whatever case and
 * with or without the marks on the letters. Polish bends names; the bent forms are names of their own.
 */
@Component
class BranchNames {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final StaffDirectory staff;
    private volatile Known known;

    BranchNames(StaffDirectory staff) {
        this.staff = staff;
    }

    /** The branch that is named first, by its id. */
    Optional<String> in(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        var folded = folded(text);
        return names().stream()
                .flatMap(each -> each.in(folded))
                .min((one, other) -> Integer.compare(one.at(), other.at()))
                .map(Found::branch);
    }

    /** Read again after a minute, as calendars are. */
    private List<Name> names() {
        var present = known;
        if (present == null || present.isStale()) {
            present = new Known(
                    System.nanoTime(), staff.placeNames().stream().map(Name::of).toList());
            known = present;
        }
        return present.names();
    }

    private static String folded(String text) {
        var lowerCase =
                SPACE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT).replace('ł', 'l');
        return MARKS.matcher(Normalizer.normalize(lowerCase, Normalizer.Form.NFKD))
                .replaceAll("");
    }

    private record Found(String branch, int at) {}

    private record Known(long loadedAt, List<Name> names) {

        boolean isStale() {
            return System.nanoTime() - loadedAt > KEPT_NANOS;
        }
    }

    private record Name(String branch, Pattern words) {

        static Name of(PlaceName name) {
            var alone = "(?<![\\p{L}\\p{N}])" + Pattern.quote(folded(name.name().strip())) + "(?![\\p{L}\\p{N}])";
            return new Name(name.branch(), Pattern.compile(alone));
        }

        Stream<Found> in(String folded) {
            var words = words().matcher(folded);
            return words.find() ? Stream.of(new Found(branch, words.start())) : Stream.empty();
        }
    }
}
