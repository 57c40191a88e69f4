package io.heed.engine;

import io.heed.engine.CaseHistory.Change;
import io.heed.engine.CaseHistory.Value;
import io.heed.shared.CaseNumber;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What variables were before and after, put together from the engine's list of updates. Objects stay as they were stored, but for lists. */
@Component
class VariableHistory {

    /** Values may be long. */
    private static final int AT_ONCE = 100;

    private static final int MOST_VISITS = 20 * CaseHistory.LONGEST_PAGE;

    private final HistoryService history;

    VariableHistory(@Lazy HistoryService history) {
        this.history = history;
    }

    void changes(String instanceId, Consumer<Change> reader) {
        var elements = elements(instanceId);
        var latest = new HashMap<String, Change>();
        List<HistoricDetail> page;
        for (int from = 0; !(page = page(instanceId, from)).isEmpty(); from += page.size()) {
            for (var detail : page) {
                var update = (HistoricVariableUpdate) detail;
                var change = change(
                        update,
                        elements.get(update.getActivityInstanceId()),
                        latest.get(update.getVariableInstanceId()));
                latest.put(update.getVariableInstanceId(), change);
                reader.accept(change);
            }
        }
    }

    /** The steps by the ids of their visits. */
    private Map<String, String> elements(String instanceId) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .listPage(0, MOST_VISITS)
                .stream()
                .collect(Collectors.toMap(HistoricActivityInstance::getId, HistoricActivityInstance::getActivityId));
    }

    private List<HistoricDetail> page(String instanceId, int first) {
        return history.createHistoricDetailQuery()
                .variableUpdates()
                .processInstanceId(instanceId)
                .disableCustomObjectDeserialization()
                .orderByTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(first, AT_ONCE);
    }

    private static Change change(HistoricVariableUpdate update, String element, Change before) {
        return new Change(
                update.getId(),
                update.getVariableName(),
                update.getTypeName(),
                element,
                EngineCaseHistory.instant(update.getTime()),
                before == null ? null : before.after(),
                before == null ? null : before.id(),
                Value.of(text(update.getTypedValue())));
    }

    Optional<String> whole(CaseNumber caseNumber, String changeId) {
        var detail = history.createHistoricDetailQuery()
                .variableUpdates()
                .detailId(changeId)
                .disableCustomObjectDeserialization()
                .singleResult();
        if (detail == null) {
            return Optional.empty();
        }
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(detail.getProcessInstanceId())
                .processInstanceBusinessKey(caseNumber.value())
                .singleResult();
        return Optional.ofNullable(instance).map(found -> text(((HistoricVariableUpdate) detail).getTypedValue()));
    }

    static String text(TypedValue value) {
        if (value instanceof SerializableValue object) {
            return SerializedLists.text(object);
        } else if (value instanceof FileValue file) {
            return file.getFilename();
        }
        return value == null ? null : text(value.getValue());
    }

    static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return text(bytes);
        } else if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        return value == null ? null : value.toString();
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    }
}
