package io.heed.engine;

import java.util.List;

/**
 * A file that was handed in, and where it belongs.
 *
 * @param handedIn its name as handed in
 * @param family the folder of what it is a new version of
 * @param name the name that it gets
 * @param newest the newest version of each thing in it
 */
record Placed(String handedIn, String family, String name, byte[] content, List<DeployedVersion> newest) {

    /** A file keeps the name that it has with us; one that is put together of several is kept beside them. */
    static Placed of(String handedIn, byte[] content, List<DeployedVersion> newest) {
        var known = newest.get(0).file().split("/");
        var family = known.length > 1 ? known[known.length - 2] : "";
        var names = newest.stream().map(DeployedVersion::file).distinct().toList();
        var own = handedIn.substring(Math.max(handedIn.lastIndexOf('/'), handedIn.lastIndexOf('\\')) + 1);
        var name = names.size() == 1 ? names.get(0) : "processes/" + family + "/" + own;
        return new Placed(handedIn, family, name, content, newest);
    }

    /** The family of one thing in it. */
    static String familyOf(DeployedVersion version) {
        var path = version.file().split("/");
        return path.length > 1 ? path[path.length - 2] : "";
    }
}
