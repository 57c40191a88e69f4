package io.heed.engine;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Which user tasks somebody can do here: those whose id is the name of a {@link UserTask}. */
@Component
public class KnownUserTasks {

    private final ListableBeanFactory beans;
    private final AllowedBeans allowed;

    KnownUserTasks(ListableBeanFactory beans, AllowedBeans allowed) {
        this.beans = beans;
        this.allowed = allowed;
    }

    /** Whether the application knows a user task of this id. */
    public boolean has(String id) {
        return beans.containsBean(id) && beans.isTypeMatch(id, UserTask.class);
    }

    /** The ids that the family of the process knows, in alphabetical order; all for a process without a family. */
    public List<String> of(String process) {
        return Arrays.stream(beans.getBeanNamesForType(UserTask.class, true, false))
                .filter(id -> allowed.worksFor(id, process))
                .sorted()
                .toList();
    }
}
