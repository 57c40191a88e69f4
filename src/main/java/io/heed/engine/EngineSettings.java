package io.heed.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * How the engine runs, beyond what {@code application.yaml} can say. The reasons are in docs/adr: each switch here was
 * measured in statements per case, or closes a way to run code from a diagram.
 */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final AllowedExpressions expressions;
    private final DiagramListeners listeners;
    private final DiagramGate gate;
    private final GatedDeployments deployments;
    private final DeploymentRecorder recorder;

    EngineSettings(
            AllowedExpressions expressions,
            DiagramListeners listeners,
            DiagramGate gate,
            GatedDeployments deployments,
            DeploymentRecorder recorder) {
        this.expressions = expressions;
        this.listeners = listeners;
        this.gate = gate;
        this.deployments = deployments;
        this.recorder = recorder;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableCmdExceptionLogging(false); // a fault is told once, by whoever catches it, and without its data
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        forgetAtNight(engine);
        leaveOutWhatIsNotUsed(engine);
        EngineSavings.in(engine);
        closeToForeignCode(engine);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(listeners)));
        engine.setCustomPostDeployers(new ArrayList<>(List.of(recorder)));
    }

    /** After the night's look at what must not be forgotten. */
    private static void forgetAtNight(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryCleanupBatchWindowStartTime("02:30+0000");
        engine.setHistoryCleanupBatchWindowEndTime("05:00+0000");
    }

    private static void leaveOutWhatIsNotUsed(ProcessEngineConfigurationImpl engine) {
        engine.setTaskMetricsEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setDbIdentityUsed(false);
        engine.setImplicitVariableUpdateDetectionEnabled(false);
    }

    private void closeToForeignCode(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(new ArrayList<>(List.of(deployments)));
        engine.setExpressionManager(expressions);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setBpmnParseFactory(gate);
        engine.setBeans(new HashMap<>());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
    }
}
