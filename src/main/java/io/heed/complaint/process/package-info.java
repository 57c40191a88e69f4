/**
 * The complaint process: {@link io.heed.complaint.process.ComplaintResolution} is the contract of the diagram, every other
 * class is the task of the same name.
 */
package io.heed.complaint.process;
