package io.heed.engine;

/** What is deployed already, so that a diagram may name it. */
public interface DeployedKeys {

    /** Whether a process of this key is deployed. */
    boolean hasProcess(String key);

    /** Whether a decision of this key is deployed. */
    boolean hasDecision(String key);

    /** Whether a form of this id is deployed. */
    boolean hasForm(String id);
}
