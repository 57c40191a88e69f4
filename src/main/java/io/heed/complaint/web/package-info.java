/** The API of complaints: open for reporting, by the link's token for customers, by account for staff. */
package io.heed.complaint.web;
