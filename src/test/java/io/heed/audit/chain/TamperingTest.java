package io.heed.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.heed.audit.chain.Verification.Verdict;
import io.heed.shared.CaseNumber;
import io.heed.shared.audit.SealedWords.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Somebody who can change every table, and cannot sign, changes one thing: it is found, whatever it is. The seed is printed,
 * so that a run can be repeated: {@code -Dheed.tampering.seed=…}.
 */
class TamperingTest {

    private static final int LENGTH = 500;
    private static final int TAMPERINGS = 10_000;
    private static final int CLEAN_RUNS = 100;
    private static final Instant START = Instant.parse("2026-03-10T08:00:00Z");

    private final long seed = Long.getLong("heed.tampering.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void tenThousandTamperingsAreAllFound() {
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "Tampering seed " + seed);
        var unfound = new ArrayList<String>();
        var kinds = new TreeMap<String, Integer>();
        var world = new World(random);
        assertThat(world.verify().isTrue()).isTrue();
        for (var n = 0; n < TAMPERINGS; n++) {
            var changed = world.copy();
            var what = changed.tamper(random);
            kinds.merge(what, 1, Integer::sum);
            if (changed.verify().isTrue()) {
                unfound.add(what);
            }
        }
        assertThat(kinds).as("every way was tried").hasSize(World.WAYS);
        assertThat(unfound).as("unfound with seed %d", seed).isEmpty();
    }

    @Test
    void aHundredCleanRunsRaiseNoAlarm() {
        for (var n = 0; n < CLEAN_RUNS; n++) {
            var verdict = new World(random).verify();
            assertThat(verdict.findings()).as("with seed %d", seed).isEmpty();
            assertThat(verdict.rows()).isEqualTo(LENGTH);
        }
    }

    @Test
    void theFirstBadRowIsNamed() {
        var world = new World(random);
        var record = world.links.stream()
                .filter(each -> each.kind() == Link.Kind.RECORD && each.seq() > 100)
                .findFirst()
                .orElseThrow();
        world.records.remove(record.ref());
        assertThat(world.verify().findings()).containsExactly(Finding.in(record, Fault.RECORD_MISSING));
    }

    @Test
    void wordsOfWhoeverWasForgottenAreCountedAndNotMistakenForChanged() {
        var world = new World(random);
        var document = world.links.stream()
                .filter(each -> each.kind() == Link.Kind.DOCUMENT)
                .findFirst()
                .orElseThrow();
        world.keys.put(document.customerId(), new byte[0]);
        world.documents.replaceAll((id, words) -> words.customerId().equals(document.customerId())
                ? new Words(id, words.caseNumber(), words.customerId(), words.writtenAt(), "—")
                : words);
        var verdict = world.verify();
        assertThat(verdict.isTrue()).isTrue();
        assertThat(verdict.erased()).isPositive();
    }

    @Test
    void whatIsCutOffAfterTheAnchorIsFound() {
        var world = new World(random);
        world.cut(1);
        assertThat(world.verify().findings())
                .extracting(Finding::fault, Finding::seq)
                .contains(tuple(Fault.TAIL_CUT, (long) LENGTH));
    }

    /** The tables, in memory. */
    private static final class World {

        private static final int WAYS = 25;

        private final List<Link> links = new ArrayList<>();
        private final Map<Long, Recorded> records = new HashMap<>();
        private final Map<Long, Words> documents = new HashMap<>();
        private final Map<Long, byte[]> keys = new HashMap<>();
        private final List<Anchor> anchors = new ArrayList<>();
        private final Map<Link, Read> read;
        private long settled;

        private World(Map<Link, Read> read) {
            this.read = read;
        }

        private World(Random random) {
            this(new IdentityHashMap<>());
            Link last = null;
            for (var n = 1; n <= LENGTH; n++) {
                var at = START.plus(Duration.ofSeconds(n));
                last = Link.following(
                        last, random.nextInt(4) == 0 ? document(n, at, random) : record(n, at, random), at);
                links.add(last);
                if (n == LENGTH || random.nextInt(100) == 0) {
                    anchors.add(new Anchor(last.seq(), last.hash(), at));
                }
            }
            settled = 2L * LENGTH;
        }

        private Link.Content record(int n, Instant at, Random random) {
            var record = new Recorded(
                    2L * n,
                    random.nextBoolean() ? "EVENT" : "READ",
                    random.nextInt(5) == 0
                            ? null
                            : CaseNumber.of(1 + random.nextInt(50)).value(),
                    at,
                    "Event" + random.nextInt(20),
                    random.nextBoolean() ? "agent" : "heed",
                    "{\"n\":\"" + random.nextInt() + "\"}");
            records.put(record.id(), record);
            return new Link.Content(Link.Kind.RECORD, Link.RECORD, record.id(), null, null, Digests.of(record));
        }

        private Link.Content document(int n, Instant at, Random random) {
            var customer = (long) random.nextInt(20);
            var key = keys.computeIfAbsent(customer, id -> {
                var drawn = new byte[32];
                random.nextBytes(drawn);
                return drawn;
            });
            var words = new Words(n, CaseNumber.of(1 + random.nextInt(50)), customer, at, "Words " + random.nextLong());
            documents.put(words.id(), words);
            return new Link.Content(
                    Link.Kind.DOCUMENT, "message", n, words.caseNumber(), customer, Digests.of(words, key));
        }

        World copy() {
            var copy = new World(new IdentityHashMap<>(read));
            copy.links.addAll(links);
            copy.records.putAll(records);
            copy.documents.putAll(documents);
            copy.keys.putAll(keys);
            copy.anchors.addAll(anchors);
            copy.settled = settled;
            return copy;
        }

        Verdict verify() {
            var rows = links.stream().map(this::evidence).iterator();
            var sealed = links.stream()
                    .filter(each -> each.kind() == Link.Kind.RECORD)
                    .map(Link::ref)
                    .collect(Collectors.toSet());
            var added = records.keySet().stream()
                    .filter(each -> each <= settled && !sealed.contains(each))
                    .map(each -> new Finding(Fault.RECORD_ADDED, 0, Link.RECORD, each))
                    .toList();
            return Verification.of(rows, added, anchors);
        }

        /** Read again only where something is another than it was, or ten thousand runs would take a minute. */
        private Evidence evidence(Link link) {
            var isRecord = link.kind() == Link.Kind.RECORD;
            var content = isRecord ? records.get(link.ref()) : documents.get(link.ref());
            var key = isRecord ? null : keys.get(link.customerId());
            var before = read.get(link);
            if (before != null && before.content() == content && before.key() == key) {
                return before.evidence();
            }
            var erasure = key != null && key.length == 0 ? Evidence.Erasure.ON_RECORD : Evidence.Erasure.NONE;
            var evidence =
                    isRecord ? Evidence.of(link, (Recorded) content) : Evidence.of(link, (Words) content, key, erasure);
            read.putIfAbsent(link, new Read(content, key, evidence));
            return evidence;
        }

        private record Read(Object content, byte[] key, Evidence evidence) {}

        /** One change, and which; never one that changes nothing. */
        String tamper(Random random) {
            var way = random.nextInt(WAYS);
            if (way < 10) {
                return column(way, random);
            }
            if (way < 16) {
                return ofRecord(way, random);
            }
            if (way < 20) {
                return ofDocument(way, random);
            }
            return ofRows(way, random);
        }

        private String column(int way, Random random) {
            var n = random.nextInt(links.size());
            var was = links.get(n);
            var seq = was.seq();
            var kind = was.kind();
            var source = was.source();
            var ref = was.ref();
            var about = was.caseNumber();
            var customer = was.customerId();
            var digest = was.digest();
            var previous = was.previousHash();
            var hash = was.hash();
            var at = was.sealedAt();
            switch (way) {
                case 0 -> seq += 1 + random.nextInt(1000);
                case 1 -> kind = kind == Link.Kind.RECORD ? Link.Kind.DOCUMENT : Link.Kind.RECORD;
                case 2 -> source += "s";
                case 3 -> ref += 1 + random.nextInt(1000);
                case 4 -> about = about == null ? CaseNumber.of(9) : null;
                case 5 -> customer = customer == null ? 1L : customer + 1;
                case 6 -> digest = flipped(digest, random);
                case 7 -> previous = flipped(previous, random);
                case 8 -> hash = flipped(hash, random);
                default -> at = at.plusMillis(1 + random.nextInt(10_000));
            }
            links.set(n, new Link(seq, kind, source, ref, about, customer, digest, previous, hash, at));
            return "column " + way;
        }

        private String ofRecord(int way, Random random) {
            var was = any(List.copyOf(records.values()), random);
            records.put(
                    was.id(),
                    new Recorded(
                            was.id(),
                            way == 10 ? was.category() + "X" : was.category(),
                            way == 11 ? (was.caseNumber() == null ? "HD-000142-8" : null) : was.caseNumber(),
                            way == 12 ? was.occurredAt().minusMillis(1 + random.nextInt(9999)) : was.occurredAt(),
                            way == 13 ? was.event() + "d" : was.event(),
                            way == 14 ? "somebody" : was.actor(),
                            way == 15 ? was.facts().replace("\"n\"", "\"m\"") : was.facts()));
            return "record " + way;
        }

        private String ofDocument(int way, Random random) {
            var was = any(List.copyOf(documents.values()), random);
            if (way == 19) {
                documents.remove(was.id());
            } else {
                documents.put(
                        was.id(),
                        new Words(
                                was.id(),
                                way == 16 ? CaseNumber.of(777) : was.caseNumber(),
                                was.customerId(),
                                way == 17 ? was.writtenAt().plusMillis(1) : was.writtenAt(),
                                way == 18 ? was.canonical() + "." : was.canonical()));
            }
            return "document " + way;
        }

        private String ofRows(int way, Random random) {
            switch (way) {
                case 20 -> {
                    if (random.nextBoolean()) {
                        links.remove(random.nextInt(links.size()));
                    } else {
                        records.remove(any(List.copyOf(records.keySet()), random));
                    }
                }
                case 21 -> swap(random);
                case 22 -> insert(random);
                case 23 -> cut(1 + random.nextInt(LENGTH));
                default -> writeAnew(random);
            }
            return "rows " + way;
        }

        private void swap(Random random) {
            var one = random.nextInt(links.size());
            var other = (one + 1 + random.nextInt(links.size() - 1)) % links.size();
            var first = links.get(one);
            links.set(one, links.get(other));
            links.set(other, first);
        }

        /** A record between others, or a row of the chain where there is one already. */
        private void insert(Random random) {
            if (random.nextBoolean()) {
                var id = 2L * random.nextInt(LENGTH) + 1;
                records.put(id, new Recorded(id, "EVENT", null, START, "Closed", "heed", "{}"));
            } else {
                var n = random.nextInt(links.size());
                var before = n == 0 ? null : links.get(n - 1);
                var content = new Link.Content(Link.Kind.RECORD, Link.RECORD, 2, null, null, Link.NOTHING);
                links.add(n, Link.following(before, content, START));
            }
        }

        void cut(int rows) {
            for (var n = 0; n < rows; n++) {
                links.remove(links.size() - 1);
            }
        }

        /** Changes a record and everything in the chain that follows from it, right to the end. */
        private void writeAnew(Random random) {
            var from = random.nextInt(links.size());
            var at = links.get(from).sealedAt().minusSeconds(1);
            Link last = from == 0 ? null : links.get(from - 1);
            for (var n = from; n < links.size(); n++) {
                var was = links.get(n);
                last = Link.following(
                        last,
                        new Link.Content(
                                was.kind(), was.source(), was.ref(), was.caseNumber(), was.customerId(), was.digest()),
                        n == from ? at : was.sealedAt());
                links.set(n, last);
            }
        }

        private static String flipped(String hex, Random random) {
            var n = random.nextInt(hex.length());
            return hex.substring(0, n) + (hex.charAt(n) == 'a' ? 'b' : 'a') + hex.substring(n + 1);
        }

        private static <T> T any(List<T> all, Random random) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
