// The service lint as the Modeler and the command line run it: bpmnlint with our plugin.
import { createRequire } from 'node:module';

import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';

const require = createRequire(import.meta.url);
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

/** Finds the plugin where it lies, so that it need not be installed. */
const resolver = {
  resolveRule: (pkg, rule) => require(`../bpmnlint-plugin-heed/rules/${rule}`),
  resolveConfig: (pkg, config) => require('../bpmnlint-plugin-heed').configs[config],
};

/** Everything found in a diagram: rule, element, details and sentence. */
export async function lintService(xml) {
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(xml);
  return lintDefinitions(rootElement);
}

export async function lintDefinitions(definitions) {
  const linter = new Linter({ config: { extends: 'plugin:heed/recommended' }, resolver });
  const results = await linter.lint(definitions);
  return Object.entries(results).flatMap(([rule, reports]) =>
    reports.map((report) => ({
      rule: rule.replace(/^heed\//, ''),
      element: report.id ?? '',
      details: report.details ?? [],
      sentence: report.message,
    })),
  );
}
