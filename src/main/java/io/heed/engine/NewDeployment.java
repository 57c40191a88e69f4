package io.heed.engine;

import java.util.Map;

/**
 * Files that somebody wants to deploy together.
 *
 * @param name what whoever deploys calls it
 * @param source the program they come from, such as {@code Camunda Modeler}
 * @param files contents by file name
 * @param by user name of who deploys
 * @param duplicateFiltering whether a file that is the same as in the newest version makes no further one
 */
public record NewDeployment(
        String name, String source, Map<String, byte[]> files, String by, boolean duplicateFiltering) {}
