/** What staff work with: the task list, the forms of the tasks, the case page and what needs attention. */
package io.heed.desk;
