/** Files that somebody uploads, read with the place of everything in them, and nothing outside them. */
package io.heed.studio.xml;
