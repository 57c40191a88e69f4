package io.heed.engine;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A process that is called, and a table that a diagram asks by itself, run in the version that counts when they are called:
 * the engine would take the latest, which nobody may have published. The versions are looked up then, as they want the
 * engine.
 */
@Component
class PublishedBinding {

    private final ObjectProvider<Versions> versions;
    private final Clock clock;

    PublishedBinding(ObjectProvider<Versions> versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** Binds what is called to its published version. */
    void bind(BaseCallableElement called, Artifact artifact) {
        called.setBinding(CallableElementBinding.VERSION);
        called.setVersionValueProvider(new Published(called, artifact));
    }

    private int version(Artifact artifact, String key) {
        return versions.getObject()
                .publishedAt(artifact, key, clock.instant())
                .orElseThrow(() -> new IllegalStateException(artifact + " " + key + " has no published version"))
                .version();
    }

    private final class Published implements ParameterValueProvider {

        private final BaseCallableElement called;
        private final Artifact artifact;

        Published(BaseCallableElement called, Artifact artifact) {
            this.called = called;
            this.artifact = artifact;
        }

        @Override
        public Object getValue(VariableScope caller) {
            return version(artifact, called.getDefinitionKey(caller));
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
