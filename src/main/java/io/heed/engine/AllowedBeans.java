package io.heed.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The beans that diagrams may name: delegates, as the whole of an expression, and the two that answer questions about a
 * case, whose public methods may be called. Looked up when an expression runs, because delegates want the engine.
 */
@Component
class AllowedBeans extends ELResolver {

    /** Who answers questions about a case: when something is due, and whose it is. */
    private static final Set<String> ASKED = Set.of("promises", "staffing");

    private final BeanFactory beans;
    private final ObjectProvider<DiagramAnswers> answers;

    AllowedBeans(BeanFactory beans, ObjectProvider<DiagramAnswers> answers) {
        this.beans = beans;
        this.answers = answers;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object name) {
        if (base == null && name instanceof String bean && isAllowed(bean)) {
            context.setPropertyResolved(true);
            return beans.getBean(bean);
        }
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (base == null || ASKED.stream().noneMatch(bean -> beans.containsBean(bean) && beans.getBean(bean) == base)) {
            throw new ProcessEngineException("A diagram may not call " + name + " here");
        }
        context.setPropertyResolved(true);
        var method = method(base, name.toString(), arguments.length);
        ReflectionUtils.makeAccessible(method);
        try {
            return method.invoke(base, arguments);
        } catch (IllegalAccessException e) {
            throw new ProcessEngineException("A diagram may not call " + name, e);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new ProcessEngineException(name + " failed", e.getCause());
        }
    }

    private boolean isAllowed(String bean) {
        return isDelegate(bean) || ASKED.contains(bean) && beans.containsBean(bean);
    }

    /** Whether a bean of this name does the work of a task. */
    boolean isDelegate(String bean) {
        return beans.containsBean(bean) && beans.isTypeMatch(bean, JavaDelegate.class);
    }

    /** Whether the bean is of the family whose process this is, told by the package that answers for the process. */
    boolean worksFor(String bean, String process) {
        var families = answers.stream()
                .filter(each -> each.process().equals(process))
                .map(each -> AopUtils.getTargetClass(each).getPackageName())
                .toList();
        return families.isEmpty()
                || families.contains(ClassUtils.getUserClass(Objects.requireNonNull(beans.getType(bean)))
                        .getPackageName());
    }

    /** Whether a bean of this name has a method for diagrams that takes so many arguments. */
    boolean answers(String bean, String method, int arguments) {
        if (!ASKED.contains(bean) || !beans.containsBean(bean)) {
            return false;
        }
        var type = ClassUtils.getUserClass(Objects.requireNonNull(beans.getType(bean)));
        return forDiagrams(type, method, arguments).findAny().isPresent();
    }

    private static Stream<Method> forDiagrams(Class<?> type, String name, int arguments) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments);
    }

    /** The methods that the bean's own class declares as public; those of {@code Object} are not for diagrams. */
    private static Method method(Object bean, String name, int arguments) {
        return forDiagrams(AopUtils.getTargetClass(bean), name, arguments)
                .findFirst()
                .map(method -> AopUtils.selectInvocableMethod(method, bean.getClass()))
                .orElseThrow(() -> new ProcessEngineException(
                        "Diagrams may call no method " + name + " of " + arguments + " arguments"));
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object name) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object name, Object value) {
        if (base == null && name instanceof String bean && isAllowed(bean)) {
            throw new ProcessEngineException("A diagram may not set " + bean);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object name) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
