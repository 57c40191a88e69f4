package io.heed.desk.web;

import io.heed.engine.WorkItem;
import io.heed.staff.Actor;
import java.util.Locale;
import org.springframework.ui.Model;

/** What stands beside the form of a task: one for each kind of case. */
interface TaskView {

    /** The two letters its cases' numbers begin with. */
    String letters();

    /** Puts what the template shows into the model, and names the template. */
    String show(WorkItem item, Actor who, Locale locale, Model model);
}
