package io.heed.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** Has the engine read a file as if it were deployed, and deploys nothing. */
@Component
public class TrialParse {

    private final ProcessEngineConfigurationImpl engine;

    TrialParse(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** What the engine has against a diagram; nothing when it would take it. */
    public List<Problem> ofDiagram(String file, byte[] content) {
        return engine.getCommandExecutorTxRequired().execute(context -> diagram(file, content));
    }

    /** What the engine has against a file of decisions. */
    public List<Problem> ofDecisions(byte[] content) {
        return engine.getCommandExecutorTxRequired().execute(context -> decisions(context, content));
    }

    private List<Problem> diagram(String file, byte[] content) {
        var deployment = new DeploymentEntity();
        deployment.setId("trial");
        try {
            parser().createParse()
                    .sourceInputStream(new ByteArrayInputStream(content))
                    .deployment(deployment)
                    .name(file)
                    .execute();
            return List.of();
        } catch (ParseException e) {
            return e.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(Problem::of)
                    .toList();
        } catch (RuntimeException e) {
            return List.of(Problem.of(e));
        }
    }

    private List<Problem> decisions(CommandContext context, byte[] content) {
        try {
            context.getProcessEngineConfiguration()
                    .getDmnEngine()
                    .parseDecisionRequirementsGraph(new ByteArrayInputStream(content));
            return List.of();
        } catch (RuntimeException e) {
            return List.of(Problem.of(e));
        }
    }

    private BpmnParser parser() {
        return engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow()
                .getBpmnParser();
    }

    /**
     * What the engine says against a file.
     *
     * @param element the element's id, or empty
     * @param line from 1; 0 when it does not say
     * @param message its own English words
     */
    public record Problem(String element, int line, String message) {

        private static Problem of(org.camunda.bpm.engine.Problem problem) {
            var element = problem.getMainElementId();
            return new Problem(
                    element == null ? "" : element, Math.max(0, problem.getLine()), said(problem.getMessage()));
        }

        private static Problem of(RuntimeException fault) {
            return new Problem("", 0, said(fault.getMessage()));
        }

        private static String said(String message) {
            return message == null ? "" : message;
        }
    }
}
