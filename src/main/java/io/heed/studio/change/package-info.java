/** Changes to calendars, teams and texts: one person proposes, another one decides, and they count from a day on. */
package io.heed.studio.change;
