ALTER TABLE survey ADD INDEX IF NOT EXISTS survey_words_of_team (team, words_at);
