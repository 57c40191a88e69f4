/** What is in a diagram, a decision table or a form, for people to read; whatever the file says, nothing of it is run. */
package io.heed.studio.drawing;
