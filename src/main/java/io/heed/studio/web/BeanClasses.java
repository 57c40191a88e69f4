package io.heed.studio.web;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Which class of ours does what a task says. Only looked up, never run. */
@Component
class BeanClasses {

    private static final String OURS = "io.heed.";

    private final BeanFactory beans;

    BeanClasses(BeanFactory beans) {
        this.beans = beans;
    }

    /** The full name of the bean's class; null when there is no such bean of ours. */
    String of(String bean) {
        try {
            var type = bean.isEmpty() ? null : beans.getType(bean, false);
            var name = type == null ? "" : ClassUtils.getUserClass(type).getName();
            return name.startsWith(OURS) ? name : null;
        } catch (NoSuchBeanDefinitionException e) {
            return null;
        }
    }
}
