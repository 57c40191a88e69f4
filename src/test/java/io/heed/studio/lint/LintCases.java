package io.heed.studio.lint;

import java.util.LinkedHashMap;
import java.util.Map;

/** For every rule a diagram that keeps it and one that breaks it, at the element {@code wrong}. */
final class LintCases {

    /**
     * A rule's two diagrams.
     *
     * @param good breaks no rule at all
     * @param bad breaks this one only, at {@code wrong}
     */
    record Case(String good, String bad) {}

    private LintCases() {}

    /** By rule and what is special about the case. */
    static Map<String, Case> all() {
        Map<String, Case> cases = new LinkedHashMap<>();
        watching(cases);
        telling(cases);
        asking(cases);
        promising(cases);
        approving(cases);
        catching(cases);
        leading(cases);
        writing(cases);
        return cases;
    }

    private static void watching(Map<String, Case> cases) {
        cases.put("user-task-without-deadline", two("""
                process p {concerns=staff}
                  startEvent begun
                  userTask wrong %s
                  endEvent ended
                  begun > wrong > ended
                """, "due", ""));
        cases.put("user-task-without-deadline/timer on it", two("""
                process p {concerns=staff}
                  startEvent begun
                  userTask wrong
                  boundaryEvent late on:wrong timer aside
                  %s
                  endEvent ended
                  endEvent over
                  begun > wrong > ended
                  late > called > over
                """, "serviceTask called", "exclusiveGateway called"));
        cases.put("user-task-without-deadline/timer around it", two("""
                process p {concerns=staff}
                  startEvent begun
                  subProcess work
                    startEvent workBegun
                    userTask wrong
                    endEvent worked terminate
                    workBegun > wrong > worked
                    subProcess watch triggered
                      startEvent late %s aside
                      endEvent lateCalled escalation:LATE
                      late > lateCalled
                  boundaryEvent helped on:work escalation:LATE aside
                  serviceTask help
                  endEvent over
                  helped > help > over
                  endEvent ended
                  begun > work > ended
                """, "timer", "signal"));
        cases.put("user-task-without-deadline/what was stopped watches nobody", two("""
                process p {concerns=staff}
                  startEvent begun
                  endEvent ended
                  begun > ended
                  subProcess watch triggered
                    startEvent late timer aside
                    serviceTask remind
                    endEvent reminded
                    late > remind > reminded
                  subProcess withdrawal triggered
                    startEvent withdrawn message %s
                    userTask wrong
                    endEvent over
                    withdrawn > wrong > over
                """, "aside", ""));
        cases.put("wait-without-timer", two("""
                process p {concerns=staff}
                  startEvent begun
                  eventBasedGateway wrong
                  intermediateCatchEvent answered message
                  intermediateCatchEvent late %s
                  endEvent ended
                  begun > wrong > answered > ended
                  wrong > late > ended
                """, "timer", "signal"));
        cases.put("wait-without-timer/of a message", two("""
                process p {concerns=staff}
                  startEvent begun
                  intermediateCatchEvent wrong %s
                  endEvent ended
                  begun > wrong > ended
                """, "timer", "message"));
        cases.put("wait-without-timer/of a receive task", two("""
                process p {concerns=staff}
                  startEvent begun
                  receiveTask wrong
                  boundaryEvent late on:wrong %s
                  endEvent ended
                  begun > wrong > ended
                  late > ended
                """, "timer", "signal"));
    }

    private static void telling(Map<String, Case> cases) {
        cases.put("end-without-word", two("""
                process p
                  startEvent begun
                  sendTask acknowledge {tells=receipt}
                  sendTask answer {tells=%s}
                  endEvent wrong
                  begun > acknowledge > answer > wrong
                """, "outcome", "progress"));
        cases.put("end-without-word/past the sub-process that tells", two("""
                process p
                  startEvent begun
                  exclusiveGateway which
                  subProcess work
                    startEvent workBegun
                    sendTask answer {tells=outcome}
                    endEvent answered terminate
                    workBegun > answer > answered
                  endEvent wrong
                  begun > which > work > wrong
                  %s
                """, "", "which > wrong"));
        cases.put("end-without-word/interrupted before it was told", two("""
                process p
                  startEvent begun
                  serviceTask prepare
                  sendTask answer {tells=outcome}
                  endEvent ended
                  begun > prepare > answer > ended
                  subProcess withdrawal triggered
                    startEvent withdrawn message
                    sendTask confirm {tells=%s}
                    endEvent wrong
                    withdrawn > confirm > wrong
                """, "outcome", "receipt"));
        cases.put(
                "end-without-word/stopped by an error",
                two("""
                process p
                  startEvent begun
                  subProcess work
                    startEvent workBegun
                    %s close {tells=outcome}
                    endEvent silent error:SILENT
                    endEvent worked
                    workBegun > close > silent
                    close > worked
                  boundaryEvent stopped on:work error:SILENT
                  endEvent wrong
                  endEvent ended
                  begun > work > ended
                  stopped > wrong
                """, "sendTask", "endEvent tooSoon error:SILENT\n    workBegun > tooSoon\n    sendTask"));
        cases.put("end-without-word/interrupted by a branch beside it", two("""
                process p
                  startEvent begun
                  subProcess work
                    startEvent workBegun
                    userTask decide due
                    sendTask answer {tells=outcome}
                    endEvent worked terminate
                    workBegun > decide > answer > worked
                    subProcess ladder triggered
                      startEvent late timer aside
                      endEvent givenUp escalation:GIVEN_UP
                      late > givenUp
                  boundaryEvent stopped on:work escalation:GIVEN_UP %s
                  serviceTask note
                  endEvent wrong
                  endEvent ended
                  begun > work > ended
                  stopped > note > wrong
                """, "aside", ""));
    }

    private static void asking(Map<String, Case> cases) {
        cases.put("question-without-chase", two("""
                process p {concerns=staff}
                  startEvent begun
                  sendTask wrong {asks=customer}
                  eventBasedGateway waiting
                  intermediateCatchEvent answered message
                  intermediateCatchEvent late timer
                  sendTask remind %s
                  endEvent ended
                  begun > wrong > waiting > answered > ended
                  waiting > late > remind > ended
                """, "{chases=customer}", "{tells=progress}"));
        cases.put("question-without-chase/only the next question is chased", two("""
                process p {concerns=staff}
                  startEvent begun
                  sendTask wrong %s
                  sendTask askAgain {asks=customer}
                  intermediateCatchEvent late timer
                  sendTask remind {chases=customer}
                  endEvent ended
                  begun > wrong > askAgain > late > remind > ended
                """, "", "{asks=customer}"));
    }

    private static void promising(Map<String, Case> cases) {
        cases.put("promise-unresolved", two("""
                process p {concerns=staff}
                  startEvent begun
                  serviceTask wrong {promise=made}
                  exclusiveGateway done
                  sendTask keep {promise=kept}
                  endEvent kept
                  endEvent dropped %s
                  begun > wrong > done > keep > kept
                  done > dropped
                """, "{promise=settled}", ""));
        cases.put("promise-unresolved/withdrawn meanwhile", two("""
                process p {concerns=staff}
                  startEvent begun
                  serviceTask wrong {promise=made}
                  serviceTask work
                  sendTask keep {promise=kept}
                  endEvent kept
                  begun > wrong > work > keep > kept
                  subProcess withdrawal triggered
                    startEvent withdrawn message
                    serviceTask settle %s
                    endEvent over
                    withdrawn > settle > over
                """, "{promise=broken}", "{promise=renewed}"));
        cases.put("promise-unresolved/made beside the case", two("""
                process p {concerns=staff}
                  startEvent begun
                  serviceTask work %s
                  endEvent ended
                  begun > work > ended
                  subProcess correspondence triggered
                    startEvent wrote message aside
                    serviceTask wrong {promise=made}
                    endEvent noted
                    wrote > wrong > noted
                """, "{promise=kept}", ""));
    }

    private static void approving(Map<String, Case> cases) {
        cases.put("two-approvals", two("""
                process p {concerns=staff}
                  startEvent begun
                  exclusiveGateway which
                  userTask approve due {approval=true}
                  subProcess more
                    startEvent moreBegun
                    userTask wrong due {approval=true}
                    endEvent moreEnded
                    moreBegun > wrong > moreEnded
                  endEvent ended
                  begun > which > approve > %s
                  which > more > ended
                """, "ended", "more"));
        cases.put("two-approvals/afterwards", two("""
                process p {concerns=staff}
                  startEvent begun
                  userTask approve due %s
                  endEvent ended
                  begun > approve > ended
                  subProcess objection triggered
                    startEvent objected message
                    userTask wrong due {approval=true}
                    endEvent over
                    objected > wrong > over
                """, "", "{approval=true}"));
    }

    private static void catching(Map<String, Case> cases) {
        cases.put("escalation-uncaught", two("""
                process p {concerns=staff}
                  startEvent begun
                  subProcess work
                    startEvent workBegun
                    intermediateThrowEvent wrong escalation:HELP
                    endEvent worked
                    workBegun > wrong > worked
                  boundaryEvent helped on:work escalation:%s aside
                  serviceTask help
                  endEvent over
                  helped > help > over
                  endEvent ended
                  begun > work > ended
                """, "HELP", "OTHER"));
        cases.put(
                "escalation-uncaught/two levels up",
                two(
                        """
                process p {concerns=staff}
                  startEvent begun
                  subProcess outer
                    startEvent outerBegun
                    subProcess inner
                      startEvent innerBegun
                      endEvent wrong escalation:HELP
                      innerBegun > wrong
                    endEvent outerEnded
                    outerBegun > inner > outerEnded
                    %s
                  boundaryEvent helped on:outer escalation:HELP aside
                  endEvent over
                  helped > over
                  endEvent ended
                  begun > outer > ended
                """,
                        "boundaryEvent near on:inner escalation aside\n    endEvent nearOver\n    near > nearOver",
                        ""));
        cases.put("error-uncaught", two("""
                process p {concerns=staff}
                  startEvent begun
                  subProcess outer
                    startEvent outerBegun
                    subProcess inner
                      startEvent innerBegun
                      exclusiveGateway good
                      endEvent fine
                      endEvent wrong error:BAD
                      innerBegun > good > fine
                      good > wrong
                    endEvent outerEnded
                    outerBegun > inner > outerEnded
                  boundaryEvent failed on:outer error%s
                  endEvent over
                  failed > over
                  endEvent ended
                  begun > outer > ended
                """, ":BAD", ":WORSE"));
    }

    private static void leading(Map<String, Case> cases) {
        cases.put("unreachable", two("""
                process p {concerns=staff}
                  startEvent begun
                  serviceTask wrong
                  endEvent ended
                  begun > ended
                  wrong > ended
                  %s
                """, "begun > wrong", ""));
        cases.put("unreachable/by a link", two("""
                process p {concerns=staff}
                  startEvent begun
                  intermediateThrowEvent over link:A
                  intermediateCatchEvent here link:A
                  intermediateCatchEvent wrong link:%s
                  endEvent ended
                  begun > over
                  here > ended
                  wrong > ended
                """, "A", "B"));
        cases.put("dead-end", two("""
                process p {concerns=staff}
                  startEvent begun
                  exclusiveGateway which
                  serviceTask wrong
                  endEvent ended
                  begun > which > wrong
                  which > ended
                  %s
                """, "wrong > ended", ""));
    }

    private static void writing(Map<String, Case> cases) {
        cases.put("undocumented", two("""
                process p {concerns=staff}
                  startEvent begun
                  serviceTask wrong %s
                  endEvent ended
                  begun > wrong > ended
                """, "", "silent"));
        cases.put("unknown-mark", two("""
                process p {concerns=staff}
                  startEvent begun
                  sendTask wrong {tells=%s}
                  endEvent ended
                  begun > wrong > ended
                """, "outcome", "customer"));
        cases.put(
                "excuse-without-reason",
                two(
                        """
                process p {concerns=staff}
                  startEvent begun
                  serviceTask work
                  userTask wrong %s
                  endEvent ended
                  begun > work > wrong > ended
                """,
                        "{lintExcuse=user-task-without-deadline: It is there when somebody has time.}",
                        "due {lintExcuse=user-task-without-deadline: so}"));
        cases.put("excuse-unneeded", two("""
                process p {concerns=staff}
                  startEvent begun
                  userTask wrong %s {lintExcuse=user-task-without-deadline: It is there when somebody has time.}
                  endEvent ended
                  begun > wrong > ended
                """, "", "due"));
    }

    /** The same lines with one or the other in its places. */
    private static Case two(String lines, String good, String bad) {
        return new Case(lines.replace("%s", good), lines.replace("%s", bad));
    }
}
