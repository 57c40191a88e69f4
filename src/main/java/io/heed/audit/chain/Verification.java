package io.heed.audit.chain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/**
 * Goes through the chain row by row, in the order of its numbers, and keeps what is wrong; of what it has seen it remembers
 * the last row only. Knows nothing of a database.
 */
final class Verification {

    /** Findings that are told; the first is what matters, and one change may bring many. */
    private static final int MOST_FINDINGS = 20;

    private final TreeMap<Long, List<String>> anchors = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long rows;
    private long erased;
    private Link last;

    /** @param anchors whose signatures are ours */
    Verification(List<Anchor> anchors) {
        this(anchors, null);
    }

    /** @param last the row before the first that is looked at, which was looked at before; null to begin at the beginning */
    Verification(List<Anchor> anchors, Link last) {
        this.last = last;
        anchors.forEach(each -> this.anchors
                .computeIfAbsent(each.seq(), seq -> new ArrayList<>())
                .add(each.hash()));
    }

    /** All rows in their order, and then what was found of things that have no row though they should. */
    static Verdict of(Iterator<Evidence> rows, List<Finding> added, List<Anchor> anchors) {
        return of(null, rows, added, anchors);
    }

    /** The same from the row after one that was looked at before. */
    static Verdict of(Link last, Iterator<Evidence> rows, List<Finding> added, List<Anchor> anchors) {
        var verification = new Verification(anchors, last);
        rows.forEachRemaining(verification::look);
        added.forEach(verification::find);
        return verification.verdict();
    }

    /** The next row. */
    void look(Evidence evidence) {
        var link = evidence.link();
        rows++;
        if (link.seq() != (last == null ? 1 : last.seq() + 1)) {
            find(Finding.in(link, Fault.GAP));
        } else if (!link.previousHash().equals(last == null ? Link.NOTHING : last.hash())) {
            find(Finding.in(link, Fault.NOT_FOLLOWING));
        }
        if (!link.hash().equals(evidence.rightHash())) {
            find(Finding.in(link, Fault.ROW_CHANGED));
        }
        if (anchors.getOrDefault(link.seq(), List.of()).stream().anyMatch(each -> !each.equals(link.hash()))) {
            find(Finding.in(link, Fault.NOT_AS_SIGNED));
        }
        content(evidence);
        last = link;
    }

    /** Something that was found elsewhere. */
    void find(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    /** What was found, now that the last row was seen. */
    Verdict verdict() {
        var end = last == null ? 0 : last.seq();
        if (!anchors.isEmpty() && anchors.lastKey() > end) {
            find(new Finding(Fault.TAIL_CUT, anchors.lastKey(), null, 0));
        }
        return new Verdict(rows, erased, end, signed(), List.copyOf(findings));
    }

    /** The last row that is known to be signed, however long the chain is. */
    private long signed() {
        return anchors.isEmpty() ? 0 : anchors.lastKey();
    }

    private void content(Evidence evidence) {
        var link = evidence.link();
        var isRecord = link.kind() == Link.Kind.RECORD;
        switch (evidence.state()) {
            case MISSING -> find(Finding.in(link, isRecord ? Fault.RECORD_MISSING : Fault.DOCUMENT_MISSING));
            case KEY_LOST -> find(Finding.in(link, Fault.KEY_LOST));
            case ERASED -> erased++;
            case ERASED_BY_NOBODY -> find(Finding.in(link, Fault.ERASED_BY_NOBODY));
            case THERE -> {
                if (!link.digest().equals(evidence.digest())) {
                    find(Finding.in(link, isRecord ? Fault.RECORD_CHANGED : Fault.DOCUMENT_CHANGED));
                }
            }
        }
    }

    /**
     * What came out.
     *
     * @param rows of the chain that were seen
     * @param erased documents of customers who were forgotten, which can no longer be compared
     * @param head the number of the last row
     * @param signed the last row that was signed and compared; 0 when there is no anchor
     * @param findings the first ones; none when everything is as it was sealed
     */
    record Verdict(long rows, long erased, long head, long signed, List<Finding> findings) {

        /** Whether everything is as it was sealed. */
        public boolean isTrue() {
            return findings.isEmpty();
        }
    }
}
