package io.heed.staff;

/**
 * A place where customers meet us.
 *
 * @param region where it is, as customers name it
 * @param manager the username of who runs it, or null
 */
public record Branch(String id, String name, String region, String manager) {}
