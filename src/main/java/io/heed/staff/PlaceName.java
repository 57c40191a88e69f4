package io.heed.staff;

/**
 * A name that customers give a branch.
 *
 * @param branch the branch's id
 * @param name as somebody would write it: the branch's own name, a street, a town, or a bent form of one
 */
public record PlaceName(String branch, String name) {}
