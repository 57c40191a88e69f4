/** The idea box: every idea is answered yes, no or when by a named person, and told again when it is there. */
package io.heed.idea;
