/** The studio's pages: what is drawn, where it differs, and who lets it count. */
package io.heed.studio.web;
