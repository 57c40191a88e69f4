-- A branch that a complaint names, what its manager found and changed there, and what was measured before and after.
CREATE TABLE IF NOT EXISTS branch_inquiry (
    case_number    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    branch         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    assignee       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at       DATETIME(3) NOT NULL,
    answer_by      DATETIME(3) NOT NULL,
    found          TEXT NULL,
    done           TEXT NULL,
    measure        VARCHAR(200) NULL,
    unit           VARCHAR(40) NULL,
    value_before   DECIMAL(12, 2) NULL,
    lower_is_better BOOLEAN NOT NULL DEFAULT FALSE,
    measure_at     DATETIME(3) NULL,
    checked_by     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    checked_at     DATETIME(3) NULL,
    value_after    DECIMAL(12, 2) NULL,
    remark         TEXT NULL,
    measured_by    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    measured_at    DATETIME(3) NULL,
    KEY branch_inquiry_branch (branch, asked_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
