package io.heed.knowledge.process;

import io.heed.knowledge.Articles.Draft;
import java.util.HashMap;
import java.util.Map;

/** The fields that writing and reviewing an article share. */
final class ArticleForm {

    private ArticleForm() {}

    static Map<String, Object> of(Draft draft) {
        var fields = new HashMap<String, Object>();
        fields.put("titleEn", draft.titleEn());
        fields.put("bodyEn", draft.bodyEn());
        fields.put("titlePl", draft.titlePl());
        fields.put("bodyPl", draft.bodyPl());
        fields.put("reviewMonths", draft.reviewMonths());
        return fields;
    }

    /** Reads values that have been checked against the form. */
    static Draft read(Map<String, Object> data) {
        return new Draft(
                (String) data.get("titleEn"),
                (String) data.get("bodyEn"),
                (String) data.get("titlePl"),
                (String) data.get("bodyPl"),
                ((Number) data.get("reviewMonths")).intValue());
    }
}
