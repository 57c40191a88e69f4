// The service lint in Camunda Modeler, beside the Modeler's own rules for the platform.
import { registerClientPlugin } from 'camunda-modeler-plugin-helpers';

import { configs, ruleNames } from '../bpmnlint-plugin-heed/index.js';
import rule from '../bpmnlint-plugin-heed/rule.js';

const resolver = {
  resolveRule(pkg, name) {
    if (pkg !== 'bpmnlint-plugin-heed' || !ruleNames.includes(name)) {
      throw new Error(`no rule ${name} of ${pkg} here`);
    }
    return rule(name);
  },
  resolveConfig(pkg, name) {
    throw new Error(`no rules ${name} of ${pkg} here`);
  },
};

registerClientPlugin({ config: configs.recommended, resolver }, 'lintRules.bpmn');
