/** Huddle and coaching as processes: contract classes, delegates and user tasks of their diagrams. */
package io.heed.coaching.process;
