/** What of the features can be changed by proposal: calendars, teams, letters and playbooks. */
package io.heed.studio.tables;
