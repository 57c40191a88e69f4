package io.heed.studio.gate;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Counts how often somebody's code ran that should not: made, called, or told of something. */
public class Canary implements ExecutionListener, TaskListener {

    /** Since the machine started. */
    public static final AtomicInteger TOUCHED = new AtomicInteger();

    /** Made by the engine from its name. */
    public Canary() {
        TOUCHED.incrementAndGet();
    }

    /** Called by an expression. */
    public static boolean touch() {
        TOUCHED.incrementAndGet();
        return true;
    }

    /** Puts the beans of this file where expressions could find them. */
    static void release(ConfigurableListableBeanFactory beans) {
        Map.of("canary", new Canary(), "canaryWork", new Work(), "harmlessWork", new Harmless())
                .forEach((name, bean) -> {
                    if (!beans.containsBean(name)) {
                        beans.registerSingleton(name, bean);
                    }
                });
    }

    @Override
    public void notify(DelegateExecution execution) {
        touch();
    }

    @Override
    public void notify(DelegateTask task) {
        touch();
    }

    /** A delegate that may be named, but not called. */
    static final class Work implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            touch();
        }
    }

    /** A delegate that does nothing. */
    static final class Harmless implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            // so that the case goes on to where the attempt is
        }
    }
}
