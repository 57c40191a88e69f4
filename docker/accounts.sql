-- Two accounts on MariaDB, so that the program that serves pages cannot change or remove what is on the record:
--   heed_owner makes and changes tables when Heed starts (SPRING_FLYWAY_USER),
--   heed_work  does everything else (SPRING_DATASOURCE_USERNAME); it may add to audit_record and audit_chain and no more.
-- Run once as root, in place of one account with all rights, with two passwords of your own:
--   mariadb -u root -p < docker/accounts.sql
-- Heed gives heed_work its rights on each table after each migration (HEED_DATABASE_ACCOUNT=heed_work@%).
CREATE DATABASE IF NOT EXISTS heed CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER IF NOT EXISTS 'heed_owner'@'%' IDENTIFIED BY 'change-this-owner-password';
CREATE USER IF NOT EXISTS 'heed_work'@'%' IDENTIFIED BY 'change-this-work-password';
GRANT ALL PRIVILEGES ON heed.* TO 'heed_owner'@'%' WITH GRANT OPTION;
-- So that it can connect before there are tables.
GRANT SELECT ON heed.* TO 'heed_work'@'%';
