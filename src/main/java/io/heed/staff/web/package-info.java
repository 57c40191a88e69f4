/** The page on which staff log in. */
package io.heed.staff.web;
