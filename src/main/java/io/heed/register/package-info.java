/** The register: complaints that came in files, with the dates and words they had, and cases opened from them. */
package io.heed.register;
