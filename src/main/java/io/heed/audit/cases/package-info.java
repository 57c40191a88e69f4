/** One case as auditors see it: everything that is known of it, read only. */
package io.heed.audit.cases;
