/**
 * The gate that every new file passes before it is deployed: diagrams, decision tables and forms, of which everything is
 * refused that is not known to be harmless.
 */
package io.heed.studio.gate;
