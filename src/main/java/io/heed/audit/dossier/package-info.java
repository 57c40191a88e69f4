/** Everything about one case in a file to hand over: as a PDF for people, as JSON for programs. */
package io.heed.audit.dossier;
