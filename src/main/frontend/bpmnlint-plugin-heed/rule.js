// Makes a rule of bpmnlint from a rule of the service lint.
'use strict';

const { graphOf } = require('./graph');
const { look } = require('../../resources/io/heed/studio/lint/service-lint');
const sentences = require('./sentences');

/** The rule that reports what the service lint finds under this name. */
function rule(name) {
  return function () {
    return {
      check(element, reporter) {
        if (element.$type === 'bpmn:Definitions') {
          report(name, element, reporter);
        }
      },
    };
  };
}

function report(name, definitions, reporter) {
  const graph = graphOf(definitions);
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const looked = look(graph);
  const found = name === 'excused' ? looked.excused : looked.findings.filter((finding) => finding.rule === name);
  found.forEach((finding) => {
    const node = nodes.get(finding.key);
    const details = name === 'excused' ? [finding.rule, finding.reason] : finding.details;
    reporter.report(node ? node.id : definitions.id, sentence(sentences[name], details), { details: details });
  });
}

function sentence(pattern, details) {
  return pattern.replace(/\{(\d)\}/g, (place, index) => details[Number(index)] || '');
}

module.exports = rule;
