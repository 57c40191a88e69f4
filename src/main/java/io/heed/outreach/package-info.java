/** Customers hear from us before they call: signals, playbooks, audiences, and what became of telling them. */
package io.heed.outreach;
