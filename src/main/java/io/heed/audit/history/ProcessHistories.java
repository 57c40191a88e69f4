package io.heed.audit.history;

import io.heed.audit.history.ProcessHistoryMapper.Field;
import io.heed.audit.history.ProcessHistoryMapper.Runs;
import io.heed.audit.history.ProcessHistoryMapper.Way;
import io.heed.audit.history.ProcessHistoryMapper.WayTime;
import io.heed.engine.ProcessDiagrams;
import io.heed.engine.ProcessDiagrams.Drawn;
import io.heed.engine.ProcessDiagrams.Version;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What becomes of processes, version by version: where cases are, for how long, and which ways they take. */
@Service
public class ProcessHistories {

    private static final int WAYS = 10;

    private final ProcessHistoryMapper mapper;
    private final ProcessDiagrams diagrams;

    ProcessHistories(ProcessHistoryMapper mapper, ProcessDiagrams diagrams) {
        this.mapper = mapper;
        this.diagrams = diagrams;
    }

    /**
     * A version of a process.
     *
     * @param runs how many instances of it were started
     * @param ended how many of them have ended
     */
    public record Line(String process, int version, int runs, int ended) {}

    /**
     * An element and what happened there.
     *
     * @param cases how many cases came to it
     * @param visits how often, all in all
     * @param median the time that the case in the middle spent there, to a few per cent; null as long as nobody has left
     * @param mean the same on average
     */
    public record Place(String element, long cases, long visits, Duration median, Duration mean) {}

    /**
     * A way that ended instances took.
     *
     * @param flows the sequence flows in their order
     * @param share of all that have ended, 0 to 1
     */
    public record Path(List<String> flows, int runs, double share, Duration median) {}

    /**
     * A version as it was lived.
     *
     * @param versions all of the process, the newest first
     * @param diagram nothing when it is not kept any more
     * @param places in the order of the diagram
     * @param paths the most frequent ones, these first
     */
    public record Lived(
            Line line, List<Integer> versions, Optional<Drawn> diagram, List<Place> places, List<Path> paths) {}

    /**
     * Every version that is deployed or ran, by process and the newest first.
     *
     * @throws NotFound for anybody but auditors
     */
    public List<Line> all(Actor who) {
        check(who);
        var lines = new TreeMap<Version, Line>(
                Comparator.comparing(Version::process).thenComparing(Version::version, Comparator.reverseOrder()));
        diagrams.versions().forEach(each -> lines.put(each, new Line(each.process(), each.version(), 0, 0)));
        for (Runs each : mapper.runs()) {
            lines.put(
                    new Version(each.process(), each.version()),
                    new Line(each.process(), each.version(), each.runs(), each.ended()));
        }
        return List.copyOf(lines.values());
    }

    /**
     * One version; without a number the newest that ran, else the newest.
     *
     * @throws NotFound when there is none, or for anybody but auditors
     */
    public Lived of(String process, Integer version, Actor who) {
        var own =
                all(who).stream().filter(each -> each.process().equals(process)).toList();
        var line = own.stream()
                .filter(each -> version == null ? each.runs() > 0 : each.version() == version)
                .findFirst()
                .or(() -> version == null ? own.stream().findFirst() : Optional.empty())
                .orElseThrow(NotFound::new);
        var drawn = diagrams.drawn(process, line.version());
        return new Lived(line, own.stream().map(Line::version).toList(), drawn, places(line, drawn), paths(line));
    }

    /**
     * The diagram's file.
     *
     * @throws NotFound when there is none, or for anybody but auditors
     */
    public String xml(String process, int version, Actor who) {
        check(who);
        return diagrams.drawn(process, version).map(Drawn::xml).orElseThrow(NotFound::new);
    }

    private List<Place> places(Line line, Optional<Drawn> drawn) {
        var fields = mapper.fields(line.process(), line.version()).stream()
                .filter(each -> !each.element().isEmpty())
                .collect(Collectors.groupingBy(Field::element));
        var order = Stream.concat(
                drawn.stream().flatMap(each -> each.elements().keySet().stream()),
                new TreeSet<>(fields.keySet()).stream());
        return order.distinct()
                .filter(fields::containsKey)
                .map(element -> place(element, fields.get(element)))
                .toList();
    }

    private static Place place(String element, List<Field> fields) {
        var over =
                fields.stream().filter(each -> each.bucket() != TimeSpent.NONE).toList();
        var cases = over.stream().mapToLong(Field::cases).sum();
        var millis = over.stream().mapToLong(Field::millis).sum();
        return new Place(
                element,
                fields.stream().mapToLong(Field::cases).sum(),
                fields.stream().mapToLong(Field::visits).sum(),
                TimeSpent.median(
                        over.stream().collect(Collectors.toMap(Field::bucket, Field::cases, Long::sum, TreeMap::new))),
                cases == 0 ? null : Duration.ofMillis(millis / cases));
    }

    private List<Path> paths(Line line) {
        var ways = mapper.ways(line.process(), line.version(), WAYS);
        if (ways.isEmpty()) {
            return List.of();
        }
        Map<Long, TreeMap<Integer, Long>> times = mapper
                .wayTimes(ways.stream().map(Way::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        WayTime::path, Collectors.toMap(WayTime::bucket, WayTime::runs, Long::sum, TreeMap::new)));
        return ways.stream()
                .map(way -> new Path(
                        way.flows().isEmpty() ? List.of() : List.of(way.flows().split(" ")),
                        way.runs(),
                        (double) way.runs() / Math.max(way.runs(), line.ended()),
                        TimeSpent.median(times.getOrDefault(way.id(), new TreeMap<>()))))
                .toList();
    }

    private static void check(Actor who) {
        if (!who.is(Role.AUDITOR)) {
            throw new NotFound();
        }
    }
}
