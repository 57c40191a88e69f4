package io.heed.staff;

/** What checking a password needs to know of an account. */
record LogIn(String username, String passwordHash, Role role, String team, boolean enabled) {}
