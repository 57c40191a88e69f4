package io.heed.studio.gate;

import io.heed.engine.DeployedKeys;
import java.util.HashSet;
import java.util.Set;

/** What the files that are handed in together define, and what is deployed already. */
final class Upload {

    private final DeployedKeys deployed;
    private final Set<String> processes = new HashSet<>();
    private final Set<String> decisions = new HashSet<>();
    private final Set<String> forms = new HashSet<>();

    Upload(DeployedKeys deployed) {
        this.deployed = deployed;
    }

    /** False when the key was there before. */
    boolean addProcess(String key) {
        return processes.add(key);
    }

    /** False when the key was there before. */
    boolean addDecision(String key) {
        return decisions.add(key);
    }

    /** False when the id was there before. */
    boolean addForm(String id) {
        return forms.add(id);
    }

    boolean hasProcess(String key) {
        return processes.contains(key) || deployed.hasProcess(key);
    }

    boolean hasDecision(String key) {
        return decisions.contains(key) || deployed.hasDecision(key);
    }

    boolean hasForm(String id) {
        return forms.contains(id) || deployed.hasForm(id);
    }
}
