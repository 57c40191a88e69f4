package io.heed.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of all surveys, over time and by kind and product, and what customers said. Days are those of UTC. */
@Service
@Transactional(readOnly = true)
public class SurveyResults {

    private final SurveyResultMapper mapper;

    SurveyResults(SurveyResultMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Everything about some answers.
     *
     * @param periods figures by the first day of each period, empty ones included
     * @param kinds figures by kind of survey
     * @param products figures by product; what is about none is under the empty text
     */
    public record Overview(
            SurveyFigures total,
            Map<LocalDate, SurveyFigures> periods,
            Map<String, SurveyFigures> kinds,
            Map<String, SurveyFigures> products) {}

    /**
     * What somebody said.
     *
     * @param source the survey's number, or the file it came in
     * @param product a product's key, or null
     */
    public record Verbatim(
            String source, String kind, String product, Measure measure, int score, String words, Instant at) {

        /** Whether there is a survey with a page of its own behind it. */
        public boolean isOurs() {
            return !SurveyQuery.IMPORTED.equals(kind);
        }
    }

    /** The figures. */
    public Overview of(SurveyQuery query) {
        var sums = new Sums(query);
        var asked = mapper.sent(query, start(query.from()), start(query.to().plusDays(1)));
        asked.forEach(sums::add);
        var scores = mapper.scores(query, start(query.from()), start(query.to().plusDays(1)));
        scores.forEach(sums::add);
        return new Overview(sums.total, sums.periods, sums.kinds, sums.products);
    }

    /** What was said, the latest first. */
    public List<Verbatim> verbatims(SurveyQuery query, int limit) {
        return mapper.verbatims(query, start(query.from()), start(query.to().plusDays(1)), limit);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static final class Sums {

        private final SurveyQuery query;
        private final Map<LocalDate, SurveyFigures> periods = new TreeMap<>();
        private final Map<String, SurveyFigures> kinds = new TreeMap<>();
        private final Map<String, SurveyFigures> products = new TreeMap<>();
        private SurveyFigures total = SurveyFigures.NONE;

        Sums(SurveyQuery query) {
            this.query = query;
            query.periods().forEach(each -> periods.put(each, SurveyFigures.NONE));
        }

        void add(SurveyResultMapper.Sent row) {
            total = total.withSent(row.sent(), row.returned());
            in(periods, query.grain().begin(row.day()), row);
            in(kinds, row.kind(), row);
            in(products, name(row.product()), row);
        }

        void add(SurveyResultMapper.Scored row) {
            total = total.withScore(row.measure(), row.score(), row.answers());
            in(periods, query.grain().begin(row.day()), row);
            in(kinds, row.kind(), row);
            in(products, name(row.product()), row);
        }

        private static <K> void in(Map<K, SurveyFigures> sums, K key, SurveyResultMapper.Sent row) {
            sums.put(key, sums.getOrDefault(key, SurveyFigures.NONE).withSent(row.sent(), row.returned()));
        }

        private static <K> void in(Map<K, SurveyFigures> sums, K key, SurveyResultMapper.Scored row) {
            sums.put(
                    key,
                    sums.getOrDefault(key, SurveyFigures.NONE).withScore(row.measure(), row.score(), row.answers()));
        }

        private static String name(String product) {
            return product == null ? "" : product;
        }
    }
}
