package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes ideas in, and hears what becomes of them. Nothing here asks who is asking. */
@Service
@Transactional
public class Ideas {

    /** The longest idea, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    private final IdeaMapper mapper;
    private final IdeaRecords records;
    private final IdeaPromises promises;
    private final IdeaProcess process;
    private final String team;

    Ideas(
            IdeaMapper mapper,
            IdeaRecords records,
            IdeaPromises promises,
            IdeaProcess process,
            @Value("${heed.ideas.team:service}") String team) {
        this.mapper = mapper;
        this.records = records;
        this.promises = promises;
        this.process = process;
        this.team = team;
    }

    /**
     * Keeps an idea and promises an answer; the idea of a message that was kept before is not kept again.
     *
     * @return its number
     * @throws Refused when there are no words, or too many
     */
    public CaseNumber receive(NewIdea given) {
        check(given.text());
        var before = given.message() == null ? null : mapper.ofMessage(given.message());
        if (before != null) {
            return before;
        }
        var idea = promised(given, records.now());
        mapper.insert(idea);
        mapper.addSender(new IdeaSender(
                idea.number(), given.customerId(), given.message(), given.post(), given.locale(), given.saidAt()));
        records.publish(new IdeaEvent.Received(
                idea.number(), idea.receivedAt(), given.customerId(), given.product(), given.by()));
        process.received(idea.number());
        return idea.number();
    }

    /**
     * What the idea asks for is there: everybody who sent it is told. An idea that went into another is delivered with
     * that one, and one that was delivered before stays so.
     *
     * @throws NotFound when there is no such idea
     * @throws Conflict when nobody has said yes to it
     */
    public void delivered(CaseNumber number) {
        var idea = current(number);
        if (idea.state() == IdeaState.DONE) {
            return;
        }
        if (!idea.state().isComing()) {
            throw new Conflict("idea.not-coming");
        }
        records.save(idea.delivered(records.now()));
        records.publish(new IdeaEvent.Delivered(idea.number(), records.now()));
        process.delivered(idea.number());
    }

    /**
     * Notes the improvement that makes the idea true.
     *
     * @throws NotFound when there is no such idea
     */
    public void linkImprovement(CaseNumber number, CaseNumber improvement) {
        var idea = current(number);
        if (!improvement.equals(idea.improvement())) {
            records.save(idea.madeTrueBy(improvement));
            records.publish(new IdeaEvent.Linked(idea.number(), records.now(), improvement));
        }
    }

    /** The idea, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Idea get(CaseNumber number) {
        return records.get(number);
    }

    /** The idea, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Idea> find(CaseNumber number) {
        return records.find(number);
    }

    /** The idea, or the one that it went into. */
    @Transactional(readOnly = true)
    public Idea current(CaseNumber number) {
        var idea = records.get(number);
        return idea.mergedInto() == null ? idea : records.get(idea.mergedInto());
    }

    /** What this improvement makes true, the earliest first. */
    @Transactional(readOnly = true)
    public List<Idea> madeTrueBy(CaseNumber improvement) {
        return mapper.madeTrueBy(improvement);
    }

    /** Everybody who sent it, or what went into it, the earliest first. */
    @Transactional(readOnly = true)
    public List<IdeaSender> senders(CaseNumber number) {
        return mapper.senders(number);
    }

    /** Who sent this one itself, whatever became of it. */
    @Transactional(readOnly = true)
    public List<IdeaSender> sendersOfThis(CaseNumber number) {
        return mapper.sendersOfThis(number);
    }

    /** What was decided on it, the latest first. */
    @Transactional(readOnly = true)
    public List<IdeaAnswer> answers(CaseNumber number) {
        return mapper.answers(number);
    }

    /** What went into it. */
    @Transactional(readOnly = true)
    public List<Idea> mergedInto(CaseNumber number) {
        return mapper.mergedInto(number);
    }

    private Idea promised(NewIdea given, Instant now) {
        var promised = promises.of(now, team);
        return new Idea(
                CaseNumber.of(Idea.LETTERS, mapper.nextNumber()),
                now,
                given.source(),
                given.text().strip(),
                given.locale(),
                given.product(),
                team,
                null,
                IdeaState.LOOKING,
                promised.after("remind", now),
                promised.after("answer", now),
                promised.after("manager", now),
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private static void check(String text) {
        if (text == null || text.isBlank()) {
            throw new Refused("text", "idea.text-missing");
        }
        PlainText.require("text", text);
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new Refused("text", "idea.too-long", LONGEST_TEXT);
        }
    }
}
