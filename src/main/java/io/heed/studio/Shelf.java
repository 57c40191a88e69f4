package io.heed.studio;

import io.heed.engine.Artifact;
import io.heed.engine.DeployedVersion;
import io.heed.engine.Publication;
import io.heed.engine.Publications;
import io.heed.engine.Versions;
import io.heed.engine.WhereCasesStand;
import io.heed.engine.WhereCasesStand.Running;
import io.heed.engine.WhereCasesStand.Standing;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.studio.xml.XmlElement;
import io.heed.studio.xml.XmlFile;
import io.heed.studio.xml.XmlUnreadable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Everything that was drawn and deployed, with what counts of it now; for owners, managers and auditors. */
@Service
public class Shelf {

    private final Versions versions;
    private final Publications publications;
    private final WhereCasesStand cases;
    private final Clock clock;

    Shelf(Versions versions, Publications publications, WhereCasesStand cases, Clock clock) {
        this.versions = versions;
        this.publications = publications;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * A process, a decision table or a form with its versions.
     *
     * @param versions the newest first; at least one
     * @param published the one that counts now; null before the first one does
     * @param running how many cases run, by version; nothing for what is no process
     */
    public record Kept(
            Artifact artifact,
            String key,
            List<DeployedVersion> versions,
            DeployedVersion published,
            Map<Integer, Integer> running) {

        /** What is known of it: the published version, else the newest. */
        public DeployedVersion shown() {
            return published == null ? versions.get(0) : published;
        }

        /** Versions newer than the one that counts. */
        public List<DeployedVersion> waiting() {
            return versions.stream()
                    .filter(each -> published == null || each.version() > published.version())
                    .toList();
        }

        /** The version of that number. */
        public Optional<DeployedVersion> version(int number) {
            return versions.stream().filter(each -> each.version() == number).findFirst();
        }

        /** All cases that run, whatever their version. */
        public int runningCases() {
            return running.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The folder that its file is in, such as {@code complaint}; empty when it is in none. */
        public String family() {
            var parts = shown().file().split("/");
            return parts.length < 2 ? "" : parts[parts.length - 2];
        }
    }

    /**
     * Everything, by kind and key.
     *
     * @throws NotFound for whoever has no business here
     */
    public List<Kept> all(Actor who) {
        check(who);
        var running = running();
        var counts = versions.publishedAt(clock.instant());
        return versions.all().stream()
                .collect(Collectors.groupingBy(Thing::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(all -> kept(
                        all,
                        all.stream().filter(each -> counts.contains(each.id())).findFirst(),
                        running))
                .toList();
    }

    private record Thing(Artifact artifact, String key) {

        static Thing of(DeployedVersion version) {
            return new Thing(version.artifact(), version.key());
        }
    }

    /**
     * One of them.
     *
     * @throws NotFound when there is none, or for whoever has no business here
     */
    public Kept find(Artifact artifact, String key, Actor who) {
        check(who);
        var running = artifact == Artifact.PROCESS ? running() : Map.<String, Map<Integer, Integer>>of();
        var all = versions.of(artifact, key);
        if (all.isEmpty()) {
            throw new NotFound();
        }
        return kept(all, versions.publishedAt(artifact, key, clock.instant()), running);
    }

    /** What waits for a second person, the oldest first. */
    public List<Publication> proposed(Actor who) {
        check(who);
        return publications.proposed();
    }

    /** What was proposed, published and refused about it, the newest first. */
    public List<Publication> publications(Kept kept) {
        return versions.publications(kept.artifact(), kept.key());
    }

    /** The text of the file that a version came in. */
    public String source(DeployedVersion version) {
        return versions.source(version);
    }

    /** The same as a tree; nothing when it cannot be read as one. */
    public Optional<XmlElement> tree(DeployedVersion version) {
        try {
            return Optional.of(XmlFile.read(versions.source(version).getBytes(StandardCharsets.UTF_8)));
        } catch (XmlUnreadable e) {
            return Optional.empty();
        }
    }

    /** Where the cases of a version of a process stand now. */
    public List<Standing> standing(DeployedVersion version) {
        return cases.on(version.key(), version.version());
    }

    private static Kept kept(
            List<DeployedVersion> all,
            Optional<DeployedVersion> published,
            Map<String, Map<Integer, Integer>> running) {
        var thing = Thing.of(all.get(0));
        return new Kept(
                thing.artifact(),
                thing.key(),
                all,
                published.orElse(null),
                thing.artifact() == Artifact.PROCESS ? running.getOrDefault(thing.key(), Map.of()) : Map.of());
    }

    private Map<String, Map<Integer, Integer>> running() {
        return cases.running().stream()
                .collect(Collectors.groupingBy(Running::process, Collectors.toMap(Running::version, Running::cases)));
    }

    private static void check(Actor who) {
        if (!who.is(Role.OWNER, Role.MANAGER, Role.AUDITOR)) {
            throw new NotFound();
        }
    }
}
