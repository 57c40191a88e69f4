INSERT IGNORE INTO history_mark (source, high) VALUES ('round', 0), ('records', 0), ('flows', 0);
