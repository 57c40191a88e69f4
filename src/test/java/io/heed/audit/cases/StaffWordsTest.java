package io.heed.audit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseWords;
import io.heed.shared.audit.CaseWords.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Auditors read what staff wrote on themes, improvements, coachings, huddles and articles where they read the case. */
@HeedTest
@Transactional
class StaffWordsTest {

    private static final int PLACE = 880_001;

    @Autowired
    private List<CaseWords> words;

    @Autowired
    private JdbcClient rows;

    @Test
    void whatWasWrittenOnAThemeAndAGap() {
        insert(
                "theme",
                "number, state, title_en, team, severity, opened_at, opened_by, decided_at, decided_by, reason",
                "'%s', 'OPEN', 'Parcels come late', 'service', 'HIGH', '2026-03-01', 'lead', '2026-03-02', 'owner', 'Many said so'",
                "TH");
        insert(
                "theme_gap",
                "id, place, promised, happens, owner, state, noted_at, noted_by, changed_at",
                PLACE + ", 'WEBSITE', 'Tomorrow', 'Next week', 'owner', 'OPEN', '2026-03-01', 'lead', '2026-03-01'",
                "GP");
        assertThat(said("TH")).containsExactly("lead THEME Parcels come late", "owner REASON Many said so");
        assertThat(said("GP")).containsExactlyInAnyOrder("lead PROMISED Tomorrow", "lead HAPPENS Next week");
    }

    @Test
    void whatWasWrittenOnAnImprovement() {
        insert(
                "improvement",
                "number, source, title, title_pl, problem, team, opened_at, opened_by, stage, step_at, did",
                "'%s', 'THEME', 'Quicker', 'Szybciej', 'Too slow', 'service', '2026-03-01', 'owner', 'REVIEW', '2026-03-09', 'A second van'",
                "IM");
        insert(
                "improvement_step",
                "improvement, place, round, kind, words, done_by, done_at",
                "'%s', 1, 1, 'DECIDED', 'Go', 'manager', '2026-03-05'",
                "IM");
        assertThat(said("IM"))
                .containsExactly(
                        "owner PROBLEM Quicker\nSzybciej\nToo slow", "manager STEP Go", "owner TOLD A second van");
    }

    @Test
    void whatWasAgreedInATalkAndSaidInAHuddle() {
        insert(
                "coaching",
                "number, username, team, coach, reason, topic, marks, since, opened_at, coach_by, round, step",
                "'%s', 'agent', 'service', 'lead', 'SCORES', 'tone', 3, '2026-03-01', '2026-03-01', '2026-03-08', 1, 'Call first'",
                "CO");
        insert(
                "huddle",
                "number, team, week, heard_from, heard_to, opened_at, hold_by, voices, heard, wish, held_by, ended_at",
                "'%s', 'nobodys', '2026-W10', '2026-03-01', '2026-03-08', '2026-03-08', '2026-03-09', 2, 'Angry', 'A tool', 'lead', '2026-03-09'",
                "HU");
        assertThat(said("CO")).containsExactly("lead AGREED Call first");
        assertThat(said("HU")).containsExactlyInAnyOrder("lead HEARD Angry", "lead WISH A tool");
    }

    @Test
    void allEditionsOfAnArticle() {
        insert(
                "article_text",
                "article, edition, language, title, body, written_by, written_at, shown",
                "'%s', 1, 'en', 'A bill twice', 'Pay once.', 'agent', '2026-03-01', TRUE",
                "KB");
        assertThat(said("KB")).containsExactly("agent ARTICLE 1, en: A bill twice\nPay once.");
    }

    private void insert(String table, String columns, String values, String kind) {
        rows.sql("INSERT INTO " + table + " (" + columns + ") VALUES (" + values.formatted(CaseNumber.of(kind, PLACE))
                        + ")")
                .update();
    }

    private List<String> said(String kind) {
        var number = CaseNumber.of(kind, PLACE);
        return words.stream()
                .filter(each -> each.covers(number))
                .flatMap(each -> each.wordsOf(number).stream())
                .map(StaffWordsTest::told)
                .toList();
    }

    private static String told(Said said) {
        return said.author() + " " + said.kind() + " " + said.text();
    }
}
