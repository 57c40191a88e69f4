package io.heed.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Looks into the database that the engine takes for every timer it sets or removes, and for every table it is asked,
 * and that can find nothing or nothing new. What is written stays the same.
 */
final class EngineSavings {

    private EngineSavings() {}

    static void in(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventProducer(new NoBatchOfThatName());
        engine.setCustomIncidentHandlers(List.of(new OnlyOfFailedJobs()));
        engine.setCustomSessionFactories(List.of(new JobDefinitionsFactory(), new DecisionDefinitionsFactory()));
    }

    /** The engine takes the configuration of every job, such as the date of a timer, for the id of a batch. */
    private static final class NoBatchOfThatName extends CacheAwareHistoryEventProducer {

        private static final Pattern ID = Pattern.compile("[0-9a-f-]+");

        @Override
        protected HistoricBatchEntity getHistoricBatchById(String batchId) {
            return ID.matcher(batchId).matches() ? super.getHistoricBatchById(batchId) : null;
        }
    }

    /** A job that has tries left has no incident: the last try makes it, and new tries resolve it. */
    private static final class OnlyOfFailedJobs extends DefaultIncidentHandler {

        private OnlyOfFailedJobs() {
            super(Incident.FAILED_JOB_HANDLER_TYPE);
        }

        @Override
        protected void removeIncident(IncidentContext context, boolean resolved) {
            var job = Context.getCommandContext()
                    .getDbEntityManager()
                    .getCachedEntity(JobEntity.class, context.getConfiguration());
            if (job == null || job.getRetries() == 0) {
                super.removeIncident(context, resolved);
            }
        }
    }

    /** Who asks for a second definition will ask for more: all of the process come at once, into the command's own cache. */
    static final class JobDefinitions extends JobDefinitionManager {

        private String processDefinitionId;
        private boolean complete;

        @Override
        public JobDefinitionEntity findById(String id) {
            if (processDefinitionId != null && !complete && isUnknown(id)) {
                findByProcessDefinitionId(processDefinitionId);
                complete = true;
            }
            var found = super.findById(id);
            if (found != null && processDefinitionId == null) {
                processDefinitionId = found.getProcessDefinitionId();
            }
            return found;
        }

        private boolean isUnknown(String id) {
            return getDbEntityManager().getCachedEntity(JobDefinitionEntity.class, id) == null;
        }
    }

    private static final class JobDefinitionsFactory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return JobDefinitionManager.class;
        }

        @Override
        public Session openSession() {
            return new JobDefinitions();
        }
    }

    /**
     * A version of a table that was asked lately is known: asked by its id it costs no look into the database. What can
     * change of it, how long it is remembered, is looked at again after a minute.
     */
    private static final class DecisionDefinitions extends DecisionDefinitionManager {

        private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

        private final Map<String, Long> readAt;

        private DecisionDefinitions(Map<String, Long> readAt) {
            this.readAt = readAt;
        }

        @Override
        public DecisionDefinitionEntity getCachedResourceDefinitionEntity(String id) {
            var here = super.getCachedResourceDefinitionEntity(id);
            var at = readAt.get(id);
            return here != null || at == null || System.nanoTime() - at > KNOWN_FOR.toNanos()
                    ? here
                    : Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .getDecisionDefinitionCache()
                            .get(id);
        }

        @Override
        public DecisionDefinitionEntity findLatestDefinitionById(String id) {
            var found = super.findLatestDefinitionById(id);
            readAt.put(id, System.nanoTime());
            return found;
        }
    }

    private static final class DecisionDefinitionsFactory implements SessionFactory {

        private final Map<String, Long> readAt = new ConcurrentHashMap<>();

        @Override
        public Class<?> getSessionType() {
            return DecisionDefinitionManager.class;
        }

        @Override
        public Session openSession() {
            return new DecisionDefinitions(readAt);
        }
    }
}
