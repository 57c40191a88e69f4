package io.heed.desk;

import io.heed.desk.TaskQuery.Whose;
import io.heed.engine.FilledForms;
import io.heed.engine.FinishedTasks;
import io.heed.engine.Forms;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItemQuery;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Retry;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks as staff work them: listed, opened with their form, completed. Who may see a case decides who may see its
 * tasks; that is checked where cases are kept.
 */
@Service
public class DeskTasks {

    private final WorkItems workItems;
    private final FinishedTasks finishedTasks;
    private final CaseKinds kinds;
    private final TaskWork work;
    private final Forms forms;
    private final FilledForms filledForms;
    private final FormValidation validation;
    private final FormTranslation translation;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final DeskZone zone;
    private final Retry retry;
    private final Clock clock;

    DeskTasks(
            WorkItems workItems,
            FinishedTasks finishedTasks,
            CaseKinds kinds,
            TaskWork work,
            Forms forms,
            FilledForms filledForms,
            FormValidation validation,
            FormTranslation translation,
            StaffDirectory staff,
            MessageSource messages,
            DeskZone zone,
            Retry retry,
            Clock clock) {
        this.workItems = workItems;
        this.finishedTasks = finishedTasks;
        this.kinds = kinds;
        this.work = work;
        this.forms = forms;
        this.filledForms = filledForms;
        this.validation = validation;
        this.translation = translation;
        this.staff = staff;
        this.messages = messages;
        this.zone = zone;
        this.retry = retry;
        this.clock = clock;
    }

    /** Open tasks, the nearest promise first. */
    public TaskPage list(TaskQuery query, Actor who, Locale locale) {
        if (!who.role().worksCases() && who.role() != Role.AUDITOR) {
            return new TaskPage(List.of(), 0, 0, 0);
        }
        var wanted = query(query, who);
        var rows = rows(workItems.open(wanted), who, locale);
        var total = workItems.count(wanted);
        return new TaskPage(rows, query.page(), Math.max(0, (total - 1) / query.size()), total);
    }

    /** The open tasks of a case that the reader may see. */
    public List<TaskRow> ofCase(CaseNumber caseNumber, Actor who, Locale locale) {
        return rows(workItems.ofCase(caseNumber), who, locale);
    }

    /** Whose tasks this reader may ask for. */
    public List<Whose> choices(Actor who) {
        return switch (who.role()) {
            case MANAGER, AUDITOR -> List.of(Whose.MINE, Whose.TEAM, Whose.ALL);
            case AGENT, LEAD -> List.of(Whose.MINE, Whose.TEAM);
            default -> List.of(Whose.MINE);
        };
    }

    /**
     * The task and its form.
     *
     * @throws TaskGone when it is over
     * @throws NotFound when there is no such task, or not for this reader
     */
    public TaskForm open(String taskId, Actor who, Locale locale) {
        var item = find(taskId, who);
        var data = work.prefill(taskId, who);
        var drawn = FormSchema.parse(forms.published(item.formKey()).schema());
        var form = translation.translate(drawn, locale);
        return new TaskForm(item, name(item.element(), locale), form.source(), translation.translate(data, locale));
    }

    /**
     * Completes the task with what was entered into its form, and keeps that with the version of the form.
     *
     * @return the task as it was
     * @throws FormRefused naming every field that is wrong
     * @throws TaskGone when it is over
     * @throws NotFound when there is no such task, or not for this reader
     */
    @Transactional
    public WorkItem complete(String taskId, Actor who, byte[] body, Locale locale) {
        var item = find(taskId, who);
        var offered = work.prefill(taskId, who);
        var drawn = forms.published(item.formKey());
        var form = translation.translate(FormSchema.parse(drawn.schema()), locale);
        var today = LocalDate.ofInstant(clock.instant(), zone.of(who));
        var data = validation.check(form, offered, SentJson.read(body), today);
        try {
            work.complete(taskId, who, data);
            filledForms.keep(item, drawn, who.username(), data);
        } catch (Conflict lost) {
            throw gone(taskId, who, lost);
        }
        return item;
    }

    /**
     * Takes the task.
     *
     * @throws Conflict when somebody else has it
     */
    public WorkItem takeOver(String taskId, Actor who) {
        var item = find(taskId, who);
        try {
            retry.once(() -> work.takeOver(taskId, who));
        } catch (Conflict lost) {
            throw gone(taskId, who, lost);
        }
        return item;
    }

    /** What the element of a diagram is called, in the language; its id when nobody has named it. */
    public String name(String element, Locale locale) {
        return messages.getMessage(element, null, element, locale);
    }

    private WorkItem find(String taskId, Actor who) {
        return workItems.find(taskId).orElseThrow(() -> gone(taskId, who, new NotFound()));
    }

    /** Says who was first, to those who may see the case. */
    private RuntimeException gone(String taskId, Actor who, RuntimeException otherwise) {
        return finishedTasks
                .find(taskId)
                .<RuntimeException>map(task -> {
                    work.checkVisible(task.caseNumber(), who);
                    return new TaskGone(task.caseNumber(), new Names(staff).of(task.by()), task.at());
                })
                .orElse(otherwise);
    }

    private WorkItemQuery query(TaskQuery query, Actor who) {
        var whose = choices(who).contains(query.whose()) ? query.whose() : Whose.MINE;
        return new WorkItemQuery(
                whose == Whose.MINE ? who.username() : null,
                whose == Whose.TEAM ? staff.teamsOf(who) : null,
                null,
                query.caseNumber() == null ? null : query.caseNumber().value(),
                null,
                query.size(),
                query.page() * query.size());
    }

    private List<TaskRow> rows(List<WorkItem> items, Actor who, Locale locale) {
        var names = new Names(staff);
        var lines = kinds.lines(items.stream().map(WorkItem::caseNumber).toList(), who);
        return items.stream()
                .map(item -> new TaskRow(
                        item,
                        name(item.element(), locale),
                        lines.get(item.caseNumber()),
                        names.of(item.assignee()),
                        who.username().equals(item.assignee())))
                .toList();
    }
}
