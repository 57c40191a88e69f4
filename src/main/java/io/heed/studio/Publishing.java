package io.heed.studio;

import io.heed.engine.Artifact;
import io.heed.engine.DeployedVersion;
import io.heed.engine.Publication;
import io.heed.engine.Publications;
import io.heed.engine.Versions;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.audit.AdminActs;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which version counts, and from when on: a process owner or a manager proposes it, another one agrees, who did not hand the
 * version in either. Rolling back is proposing an earlier version. Whatever is done is on the record.
 */
@Service
@Transactional
public class Publishing {

    /** So many characters of a reason are kept. */
    public static final int LONGEST_REASON = 1000;

    /** Nobody knows today what is to count later. */
    private static final Duration FURTHEST = Duration.ofDays(730);

    private static final String REASON = "reason";

    private final Versions versions;
    private final Publications publications;
    private final AdminActs acts;
    private final Clock clock;

    Publishing(Versions versions, Publications publications, AdminActs acts, Clock clock) {
        this.versions = versions;
        this.publications = publications;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Says that a version should count.
     *
     * @param validFrom from when on; null for as soon as somebody agrees
     * @param reason why, in words for whoever has to agree
     * @throws NotFound when there is no such version, or for somebody who may not
     * @throws Refused naming {@code validFrom}, {@code reason} or {@code version}
     * @throws Conflict when a version of the same thing is proposed already
     */
    public Publication propose(Artifact artifact, String key, int version, Instant validFrom, String reason, Actor by) {
        require(by);
        var wanted = versions.find(artifact, key, version).orElseThrow(NotFound::new);
        var now = now();
        var from = validFrom == null ? null : validFrom.truncatedTo(ChronoUnit.MILLIS);
        if (from != null && (from.isBefore(now) || from.isAfter(now.plus(FURTHEST)))) {
            throw new Refused("validFrom", "publication.date");
        }
        if (versions.publishedAt(artifact, key, from == null ? now : from)
                .filter(wanted::equals)
                .isPresent()) {
            throw new Refused("version", "publication.counts-already");
        }
        var proposed = publications.propose(Publication.proposal(wanted, from, words(reason), by.username(), now));
        record("PublicationProposed", proposed, by);
        return proposed;
    }

    /**
     * Agrees to it: the version counts from its date on, or at once when that has passed.
     *
     * @throws NotFound when there is no such proposal, or for somebody who may not
     * @throws Refused {@code publication.second-person} for whoever proposed it or handed the version in
     * @throws Conflict when it was decided meanwhile
     */
    public Publication publish(long id, Actor by) {
        require(by);
        var proposed = find(id);
        if (proposed.state() != Publication.State.PROPOSED) {
            throw movedOn();
        } else if (by.username().equals(proposed.proposedBy()) || by.username().equals(deployedBy(proposed))) {
            throw new Refused(null, "publication.second-person");
        }
        var published = proposed.published(by.username(), now());
        publications.decide(published);
        record("VersionPublished", published, by);
        return published;
    }

    /**
     * Stops it: a proposal, or what was agreed to and does not count yet. One person is enough, also the one who proposed it.
     *
     * @param why in words for whoever proposed it
     * @throws NotFound when there is no such proposal, or for somebody who may not
     * @throws Refused naming {@code reason}
     * @throws Conflict when it was decided meanwhile, or counts already
     */
    public Publication refuse(long id, String why, Actor by) {
        require(by);
        var proposed = find(id);
        var now = now();
        if (!proposed.isOpenAt(now)) {
            throw movedOn();
        }
        var refused = proposed.refused(by.username(), now, words(why));
        publications.decide(refused);
        record("PublicationRefused", refused, by);
        return refused;
    }

    /** Whether this reader may propose, agree and stop. */
    public boolean isFor(Actor who) {
        return who.is(Role.OWNER, Role.MANAGER);
    }

    private void require(Actor by) {
        if (!isFor(by)) {
            throw new NotFound();
        }
    }

    private Publication find(long id) {
        return publications.find(id).orElseThrow(NotFound::new);
    }

    private String deployedBy(Publication proposed) {
        return versions.find(proposed.artifact(), proposed.key(), proposed.version())
                .map(DeployedVersion::deployedBy)
                .orElseThrow(NotFound::new);
    }

    private static String words(String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw new Refused(REASON, "publication.reason");
        } else if (text.length() > LONGEST_REASON) {
            throw new Refused(REASON, "publication.reason.long", LONGEST_REASON);
        }
        return text;
    }

    private static Conflict movedOn() {
        return new Conflict("publication.moved-on");
    }

    private void record(String act, Publication about, Actor by) {
        var facts = new HashMap<String, String>(Map.of(
                "kind", about.artifact().name(),
                "key", about.key(),
                "version", String.valueOf(about.version())));
        if (about.validFrom() != null) {
            facts.put("validFrom", about.validFrom().toString());
        }
        acts.record(act, null, facts, by.username());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
