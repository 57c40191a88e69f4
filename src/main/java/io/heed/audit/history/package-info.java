/** Cases and processes as auditors look back at them: tables made from what was written already, after it was committed. */
package io.heed.audit.history;
