/** Who works here: teams, branches, accounts, presence, and who is asking. */
package io.heed.staff;
