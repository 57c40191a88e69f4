package io.heed.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.stereotype.Component;

/**
 * What an expression in a diagram may reach: variables, elements of lists and maps, and the beans that
 * {@link AllowedBeans} lists. The engine's own resolvers would hand out every bean of the application and call any
 * method on anything. Beans come first: looking for a variable of that name would cost a query each time.
 */
@Component
class AllowedExpressions extends JuelExpressionManager {

    private final AllowedBeans allowed;

    AllowedExpressions(AllowedBeans allowed) {
        this.allowed = allowed;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(allowed);
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        return resolvers;
    }
}
