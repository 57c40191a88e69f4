package io.heed.desk.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.engine.WorkItem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HeedTest
class TasksApiTest {

    private static final String PASSWORD = "demonstration";

    @Autowired
    private MockMvc web;

    @Autowired
    private Story story;

    @Autowired
    private ObjectMapper json;

    @Test
    void openTasksOfACaseAreListed() throws Exception {
        var told = story.acknowledged();
        var task = told.task("resolveComplaint");

        web.perform(get("/api/tasks")
                        .param("caseNumber", told.number().value())
                        .with(httpBasic(task.assignee(), PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.tasks[0].id").value(task.taskId()))
                .andExpect(jsonPath("$.tasks[0].name").value("Resolve complaint"))
                .andExpect(jsonPath("$.tasks[0].form").value("resolve-complaint"))
                .andExpect(jsonPath("$.tasks[0].nextPromise").isNotEmpty());
    }

    @Test
    void completedTaskIsDoneOnce() throws Exception {
        var task = story.acknowledged().task("resolveComplaint");

        complete(task, task.assignee(), Story.decision()).andExpect(status().isNoContent());
        complete(task, task.assignee(), Story.decision())
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString(" finished this on ")));
    }

    @Test
    void completionIsCheckedAsOnThePage() throws Exception {
        var task = story.acknowledged().task("resolveComplaint");
        var data = Story.decision();
        data.put("amount", 10_001);
        data.put("outcome", "maybe");
        data.put("actionTaken", 7);

        complete(task, task.assignee(), data)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].field", hasItem("amount")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("outcome")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("actionTaken")));
    }

    @Test
    void whatIsNotJsonIsRefused() throws Exception {
        var task = story.acknowledged().task("resolveComplaint");

        for (var body : new String[] {"", "{", "[]", "null", "\"x\""}) {
            web.perform(post("/api/tasks/" + task.taskId() + "/completion")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .with(httpBasic(task.assignee(), PASSWORD)))
                    .andExpect(status().is4xxClientError());
        }
    }

    @Test
    void unknownTaskAndStrangersFindNothing() throws Exception {
        var task = story.acknowledged().task("resolveComplaint");

        complete(task, "branch", Story.decision()).andExpect(status().isNotFound());
        web.perform(post("/api/tasks/nowhere/completion")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(httpBasic("agent", PASSWORD)))
                .andExpect(status().isNotFound());
        web.perform(get("/api/tasks").param("whose", "everybody").with(httpBasic("agent", PASSWORD)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("whose"));
        web.perform(get("/api/tasks")).andExpect(status().isUnauthorized());
    }

    private ResultActions complete(WorkItem task, String username, Map<String, Object> data) throws Exception {
        return web.perform(post("/api/tasks/" + task.taskId() + "/completion")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(data))
                .with(httpBasic(username, PASSWORD)));
    }
}
