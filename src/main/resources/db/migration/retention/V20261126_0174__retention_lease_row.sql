INSERT IGNORE INTO retention_lease (id) VALUES (1);
