/**
 * The process engine: its configuration, schema, deployments and the small ports through which the rest of Heed uses it.
 * Besides the {@code process} packages this is the only place that imports {@code org.camunda}.
 */
package io.heed.engine;
