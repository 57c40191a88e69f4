package io.heed.studio.change;

/** How far a proposal is; it leaves PROPOSED once. */
public enum ChangeState {
    PROPOSED,
    AGREED,
    REFUSED,
    WITHDRAWN
}
