// A BPMN diagram: read without a warning, the linter's rules, and a picture that is complete and tidy.
import { createRequire } from 'node:module';

import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

import { checkPicture } from './picture.mjs';

const require = createRequire(import.meta.url);
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const config = {
  extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-platform-7-24'],
  rules: {
    // A branch that repeats until its case ends has no end of its own: "end or loop" below says what is asked instead.
    'end-event-required': 'off',
    // Our terminate ends stop the branches of event sub-processes, which this rule does not look at.
    'superfluous-termination': 'off',
  },
};

/** Every problem of the diagram, as sentences. */
export async function checkDiagram(xml) {
  let definitions;
  try {
    const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
    if (warnings.length > 0) {
      return warnings.map((warning) => `cannot be read cleanly: ${warning.message}`);
    }
    definitions = rootElement;
  } catch (error) {
    return [`cannot be read: ${error.message}`];
  }
  return [
    ...(await lint(definitions)),
    ...platform(definitions),
    ...endOrLoop(definitions),
    ...checkPicture(definitions),
  ];
}

async function lint(definitions) {
  const linter = new Linter({ config, resolver: new NodeResolver({ require }) });
  const results = await linter.lint(definitions);
  return Object.entries(results).flatMap(([rule, reports]) =>
    reports.map((report) => `${report.id}: ${report.message} (${rule})`),
  );
}

function platform(definitions) {
  const version = definitions.get('modeler:executionPlatformVersion');
  return /^7\.24\./.test(version ?? '') ? [] : [`made for platform version ${version}, not 7.24`];
}

/** Every scope has an end event, or is an event sub-process in which every path leads on. */
function endOrLoop(definitions) {
  return scopes(definitions).flatMap((scope) => {
    const nodes = scope.get('flowElements').filter((element) => element.$instanceOf('bpmn:FlowNode'));
    const ends = nodes.some((node) => node.$instanceOf('bpmn:EndEvent'));
    const leadsOn = scope.triggeredByEvent && nodes.every((node) => node.get('outgoing').length > 0);
    return ends || leadsOn ? [] : [`${scope.id}: has neither an end event nor a loop (end-or-loop)`];
  });
}

function scopes(container) {
  const children = container.get(container.$instanceOf('bpmn:Definitions') ? 'rootElements' : 'flowElements');
  return children
    .filter((child) => child.$instanceOf('bpmn:Process') || child.$instanceOf('bpmn:SubProcess'))
    .flatMap((scope) => [scope, ...scopes(scope)]);
}
