package io.heed.channel.process;

import io.heed.channel.MessageSorting;
import io.heed.engine.UserTask;
import io.heed.knowledge.Catalogue;
import io.heed.recognition.MessageKind;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A person reads the message and says what it is; the form begins with the suggestion. */
@Component
class ClassifyMessage implements UserTask {

    private final MessageSorting sorting;
    private final Catalogue catalogue;
    private final StaffDirectory staff;

    ClassifyMessage(MessageSorting sorting, Catalogue catalogue, StaffDirectory staff) {
        this.sorting = sorting;
        this.catalogue = catalogue;
        this.staff = staff;
    }

    /** A suggestion of which nothing speaks is none. */
    @Override
    public Map<String, Object> prefill(CaseNumber message) {
        var stored = sorting.find(message);
        var prefill = new HashMap<String, Object>();
        prefill.put("products", products());
        prefill.put("places", places());
        if (stored.suggested() != null && stored.confidence() > 0) {
            prefill.put("kind", stored.suggested().name().toLowerCase(Locale.ROOT));
        }
        if (stored.product() != null) {
            prefill.put("product", stored.product());
        }
        sorting.branchNamedIn(stored).ifPresent(branch -> prefill.put("place", branch));
        return prefill;
    }

    @Override
    public Map<String, Object> complete(CaseNumber message, String username, Map<String, Object> data) {
        var kind = MessageKind.valueOf(text(data, "kind").toUpperCase(Locale.ROOT));
        var choice = new MessageSorting.Choice(kind, text(data, "product"), text(data, "place"), text(data, "note"));
        var route = sorting.classify(message, choice, username);
        return Map.of(
                MessageRecognition.COMPLAINT, route.complaint(),
                MessageRecognition.FEEDBACK, route.feedback());
    }

    private List<Map<String, String>> products() {
        return catalogue.products(LocaleContextHolder.getLocale()).stream()
                .map(product -> Map.of("value", product.id(), "label", product.name()))
                .toList();
    }

    private List<Map<String, String>> places() {
        return staff.branches().stream()
                .map(branch -> Map.of("value", branch.id(), "label", branch.name()))
                .toList();
    }

    private static String text(Map<String, Object> data, String key) {
        return data.get(key) instanceof String text ? text : null;
    }
}
