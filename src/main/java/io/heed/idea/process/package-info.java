/** The idea box as a process: the contract class, the delegates and the user tasks of its diagram. */
package io.heed.idea.process;
