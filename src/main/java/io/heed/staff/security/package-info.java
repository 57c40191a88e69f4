/** Who gets in and who may ask for what: the filter chains, the log-in and its throttle, sessions. */
package io.heed.staff.security;
