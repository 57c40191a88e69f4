package io.heed.audit.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.audit.cases.CaseContent;
import io.heed.audit.cases.CaseContent.Rows;
import io.heed.complaint.Attachment;
import io.heed.complaint.CaseForStaff;
import io.heed.complaint.CaseForStaff.Customer;
import io.heed.complaint.CaseForStaff.GestureEntry;
import io.heed.complaint.CaseForStaff.Remedy;
import io.heed.complaint.Closure;
import io.heed.complaint.Resolution;
import io.heed.complaint.Severity;
import io.heed.complaint.Stage;
import io.heed.engine.CaseHistory;
import io.heed.engine.CaseHistory.Change;
import io.heed.engine.CaseHistory.Instance;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes everything that is known of a case as JSON, page by page, so that a huge case takes no more memory than a small
 * one. The same content gives the same bytes.
 */
@Component
class DossierJson {

    private static final int AT_ONCE = 200;
    private static final String FORMAT = "heed-dossier-1";

    private final CaseContent content;
    private final CaseHistory history;
    private final ObjectMapper json;

    DossierJson(CaseContent content, CaseHistory history, ObjectMapper json) {
        this.content = content;
        this.history = history;
        this.json = json;
    }

    /**
     * Writes the case.
     *
     * @param through the id of the newest record to be told
     * @throws io.heed.shared.NotFound when there is no trace of such a case, or not for this reader
     */
    @Transactional(readOnly = true)
    void write(CaseNumber number, long through, Actor who, OutputStream to) throws IOException {
        var line = content.lineOf(number, who);
        try (var out = json.getFactory().createGenerator(to)) {
            out.setCodec(json);
            out.writeStartObject();
            out.writeStringField("format", FORMAT);
            out.writeStringField("case", number.value());
            out.writeNumberField("throughRecord", through);
            out.writePOJOField("about", line.orElse(null));
            out.writePOJOField(
                    "complaint",
                    content.complaintOf(number, line, who).map(Complaint::of).orElse(null));
            processes(number, out);
            rows("flows", (first, most) -> history.flows(number, first, most), out);
            rows("forms", (first, most) -> content.formsOf(number, first, most), out);
            rows("letters", (first, most) -> content.lettersOf(number, first, most), out);
            out.writePOJOField("words", content.wordsOf(number));
            out.writePOJOField("promises", content.promisesOf(number));
            out.writePOJOField("pauses", content.pausesOf(number));
            rows("records", (first, most) -> content.recordsOf(number, through, first, most), out);
            out.writeEndObject();
        }
    }

    private void processes(CaseNumber number, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("processes");
        for (var instance : history.instances(number)) {
            process(number, instance, out);
        }
        out.writeEndArray();
    }

    private void process(CaseNumber number, Instance instance, JsonGenerator out) throws IOException {
        var id = instance.id();
        out.writeStartObject();
        out.writePOJOField("run", instance);
        out.writeStringField("diagram", history.diagram(instance.definitionId()).orElse(null));
        rows("steps", (first, most) -> history.visits(id, first, most), out);
        rows("tasks", (first, most) -> history.tasks(id, first, most), out);
        rows("decisions", (first, most) -> history.decisions(id, first, most), out);
        rows("incidents", (first, most) -> history.incidents(id, first, most), out);
        out.writeArrayFieldStart("variables");
        history.changes(id, change -> variable(number, change, out));
        out.writeEndArray();
        out.writeEndObject();
    }

    /** The value before is the one after of {@code beforeId}. */
    private void variable(CaseNumber number, Change change, JsonGenerator out) {
        try {
            out.writeStartObject();
            out.writeStringField("id", change.id());
            out.writeStringField("variable", change.variable());
            out.writeStringField("type", change.type());
            out.writeStringField("element", change.element());
            out.writePOJOField("at", change.at());
            out.writeStringField("beforeId", change.beforeId());
            out.writeStringField("after", whole(number, change));
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String whole(CaseNumber number, Change change) {
        if (change.after() == null || change.after().isWhole()) {
            return change.after() == null ? null : change.after().text();
        }
        return history.whole(number, change.id()).orElse(change.after().text());
    }

    private static <T> void rows(String name, Rows<T> rows, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        List<T> page;
        for (int first = 0; !(page = rows.page(first, AT_ONCE)).isEmpty(); first += page.size()) {
            for (var row : page) {
                out.writePOJO(row);
            }
        }
        out.writeEndArray();
    }

    /** A complaint's file without what stands elsewhere in the dossier. */
    private record Complaint(
            Stage stage,
            Closure closure,
            int pass,
            String channel,
            String product,
            String region,
            String jurisdiction,
            Severity severity,
            String category,
            String team,
            String owner,
            boolean vulnerable,
            String emotion,
            Customer customer,
            Instant receivedAt,
            Instant closedAt,
            List<Attachment> attachments,
            List<Resolution> resolutions,
            List<GestureEntry> gestures,
            List<Remedy> remedies,
            CaseNumber parent,
            List<CaseNumber> children) {

        static Complaint of(CaseForStaff file) {
            return new Complaint(
                    file.stage(),
                    file.closure(),
                    file.pass(),
                    file.channel(),
                    file.product(),
                    file.region(),
                    file.jurisdiction(),
                    file.severity(),
                    file.category(),
                    file.team(),
                    file.owner(),
                    file.vulnerable(),
                    file.emotion(),
                    file.customer(),
                    file.receivedAt(),
                    file.closedAt(),
                    file.attachments(),
                    file.resolutions(),
                    file.gestures(),
                    file.remedies(),
                    file.parent(),
                    file.children());
        }
    }
}
