/** How two versions of a file differ, in the words of whoever drew it: pure functions, nothing is looked up. */
package io.heed.studio.difference;
