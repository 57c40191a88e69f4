/** How the team learns: the weekly huddle, and coaching where a pattern shows. */
package io.heed.coaching;
