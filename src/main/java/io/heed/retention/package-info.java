/** How long what customers told us is kept, what is kept longer, and how somebody is forgotten. */
package io.heed.retention;
