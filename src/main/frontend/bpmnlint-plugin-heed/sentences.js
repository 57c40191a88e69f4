// Made from messages/lint.properties by npm run lint:sentences.
'use strict';

module.exports = {
  "user-task-without-deadline": "Nobody notices when this task is not done: it has no due date, and no timer on it or around it calls anybody.",
  "end-without-word": "A case can end here without the customer having heard the outcome.",
  "wait-without-timer": "This can wait for ever: no timer stands beside it.",
  "two-approvals": "A case can need a second approval here, after “{0}”.",
  "question-without-chase": "The customer is asked, and nobody reminds them when no answer comes.",
  "promise-unresolved": "The promise made here can be forgotten: a case can reach “{0}” with the promise neither kept nor broken nor settled.",
  "escalation-uncaught": "The escalation “{0}” is not caught one level up: it vanishes and nobody hears of it.",
  "error-uncaught": "The error “{0}” is not caught anywhere: the case would end as if all were well.",
  "unreachable": "No way leads here.",
  "dead-end": "No way leads on from here, and it is not an end.",
  "undocumented": "It does not say in its documentation what happens here, why, and who hears of it.",
  "unknown-mark": "The property “{0}” is “{1}”; it can be: {2}.",
  "excuse-without-reason": "This excuse names no rule or gives no reason: “{0}”. Write the rule, a colon and a sentence.",
  "excuse-unneeded": "The excuse for “{0}” is not needed any more.",
  "lint-too-large": "The diagram is too large to be looked through. Move parts of it into diagrams of their own.",
  "excused": "Excused from “{0}”: {1}",
};
