package io.heed.studio.web;

import io.heed.engine.DeploymentRefused;
import io.heed.engine.Deployments;
import io.heed.engine.NewDeployment;
import io.heed.shared.audit.AdminActs;
import io.heed.shared.web.Problem;
import io.heed.staff.CurrentStaff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What the stock Camunda Modeler asks for when its user presses "Deploy": which version the engine has, whether the log-in is
 * right, and to take files. They become versions that are not published. Nothing else of the engine's interface is here.
 *
 * @see <a href="https://docs.camunda.org/rest/camunda-bpm-platform/7.24/">the interface it speaks</a>
 */
@RestController
@RequestMapping(path = "/engine-rest", produces = MediaType.APPLICATION_JSON_VALUE)
class EngineRest {

    /** Of the engine inside: the Modeler compares it with the platform that a diagram is made for. */
    static final String VERSION = "7.24.0";

    private final Deployments deployments;
    private final RefusalAnswer refusals;
    private final AdminActs acts;
    private final CurrentStaff current;

    EngineRest(Deployments deployments, RefusalAnswer refusals, AdminActs acts, CurrentStaff current) {
        this.deployments = deployments;
        this.refusals = refusals;
        this.acts = acts;
        this.current = current;
    }

    @GetMapping("/version")
    Map<String, String> version() {
        return Map.of("version", VERSION);
    }

    /** Asked for with {@code maxResults=0}, to see whether name and password are right; there is no list behind it. */
    @GetMapping("/deployment")
    List<Object> deployments() {
        return List.of();
    }

    @PostMapping("/deployment/create")
    DeploymentAnswer deploy(HttpServletRequest request) {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts == null) {
            throw new NotHere(Problem.of(HttpStatus.BAD_REQUEST, "problem.multipart"));
        }
        var sent = SentDeployment.of(parts);
        var source = sent.source() == null ? "REST" : sent.source();
        var deployed = deployments.deploy(new NewDeployment(
                sent.name(), source, sent.files(), current.actor().username(), sent.duplicateFiltering()));
        return DeploymentAnswer.of(deployed, source);
    }

    /** The Modeler's second button. A case begins with what a customer says; its process knows it by more than a key. */
    @PostMapping({"/process-definition/{id}/start", "/process-definition/key/{key}/start"})
    void start() {
        throw new NotHere(Problem.of(HttpStatus.FORBIDDEN, "engine-rest.start"));
    }

    @RequestMapping("/**")
    void nothingElse() {
        throw new NotHere(Problem.of(HttpStatus.NOT_FOUND, "engine-rest.nothing-else"));
    }

    @ExceptionHandler
    ResponseEntity<RefusalAnswer.Body> refused(DeploymentRefused refused, HttpServletRequest request) {
        acts.record(
                "DeploymentRefused",
                null,
                Map.of("findings", String.valueOf(refused.findings().size())),
                current.actor().username());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(refusals.of(refused, request.getLocale()));
    }
}
