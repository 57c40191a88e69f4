/** Running cases go on by another version of their diagram: planned, tried out by one person, started by another. */
package io.heed.studio.migration;
