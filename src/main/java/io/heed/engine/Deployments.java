package io.heed.engine;

/** Makes versions of files that somebody hands in. None of them counts by that: publishing is a separate decision. */
public interface Deployments {

    /**
     * Deploys the files together, as new versions in the families that their processes, tables and forms belong to.
     *
     * @throws DeploymentRefused naming everything that is wrong; nothing was changed then
     */
    Deployed deploy(NewDeployment deployment);
}
