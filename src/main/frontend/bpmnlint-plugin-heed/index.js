// bpmnlint-plugin-heed: the service lint as rules of bpmnlint, for the command line, the build and Camunda Modeler.
'use strict';

const { RULES } = require('../../resources/io/heed/studio/lint/service-lint');

// What an owner has excused is shown, not held against the diagram.
const EXCUSED = 'excused';

const rules = { [`heed/${EXCUSED}`]: 'info' };
RULES.forEach((rule) => (rules[`heed/${rule}`] = 'warn'));

module.exports = { configs: { recommended: { rules: rules } }, ruleNames: RULES.concat(EXCUSED) };
