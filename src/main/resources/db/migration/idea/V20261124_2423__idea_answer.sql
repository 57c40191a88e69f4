-- What was decided on an idea, each time anew.
CREATE TABLE IF NOT EXISTS idea_answer (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    idea        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answered_at DATETIME(3)   NOT NULL,
    answered_by VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    verdict     VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reasons     VARCHAR(4000) NOT NULL,
    planned_for DATE          NULL,
    quarter     BOOLEAN       NOT NULL DEFAULT FALSE,
    KEY idea_answer_idea (idea)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
