// Proves that each check can fail: a good model is spoilt in one place and the check must name that place.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { checkDecision } from './decision.mjs';
import { checkDiagram } from './diagram.mjs';
import { checkForm } from './form.mjs';

const read = (path) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const diagram = read('processes/complaint/complaint-resolution.bpmn');
const table = read('processes/complaint/gesture-budget.dmn');
const form = read('forms/complaint/resolve-complaint.form');

const spoil = (text, from, to) => {
  const spoilt = text.replace(from, to);
  assert.notEqual(spoilt, text, `nothing to spoil: ${from}`);
  return spoilt;
};
const names = (problems, expected) =>
  assert.ok(
    problems.some((problem) => expected.test(problem)),
    `${expected} is not among:\n${problems.join('\n')}`,
  );

const spoiltDiagrams = [
  ['a flow without a condition', /<bpmn:conditionExpression[^>]*>\$\{knownIncident\}<\/bpmn:conditionExpression>/, '', /knownIncidentYes: .*conditional-flows/],
  ['a task without a name', ' name="Triage complaint"', '', /triageComplaint: .*label-required/],
  ['an attribute nobody knows', 'camunda:asyncBefore="true"', 'camunda:asyncBefor="true"', /unknown attribute <camunda:asyncBefor>/],
  ['a process without time to live', ' camunda:historyTimeToLive="P3650D"', '', /complaint-resolution: .*history-time-to-live/],
  ['a diagram for another platform', 'executionPlatformVersion="7.24.0"', 'executionPlatformVersion="8.7.0"', /8\.7\.0, not 7\.24/],
  ['a scope without an end', /<bpmn:endEvent id="ownerReassigned"([\s\S]*?)<\/bpmn:endEvent>/, '<bpmn:intermediateThrowEvent id="ownerReassigned"$1</bpmn:intermediateThrowEvent>', /absence: has neither/],
  ['an element without a picture', /<bpmndi:BPMNEdge id="triageComplaintToSetDeadlines_di"[\s\S]*?<\/bpmndi:BPMNEdge>/, '', /triageComplaintToSetDeadlines: is not drawn/],
  ['a collapsed sub-process without a plane', /<bpmndi:BPMNDiagram id="absenceDiagram">[\s\S]*?<\/bpmndi:BPMNDiagram>/, '', /absence: is collapsed/],
  ['two shapes on one spot', /(bpmnElement="setDeadlines">\s*<dc:Bounds x=")400/, '$1260', /triageComplaint and setDeadlines overlap/],
  ['a slanting line', /(bpmnElement="triageComplaintToSetDeadlines">\s*<di:waypoint x="350" y=")220/, '$1230', /triageComplaintToSetDeadlines: runs aslant/],
  ['a line that ends in the air', /(bpmnElement="triageComplaintToSetDeadlines">\s*<di:waypoint x=")350/, '$1370', /triageComplaintToSetDeadlines: does not touch/],
];
for (const [name, from, to, expected] of spoiltDiagrams) {
  test(`${name} is found`, async () => names(await checkDiagram(spoil(diagram, from, to)), expected));
}

test('a rule that does not parse is found', async () =>
  names(await checkDecision(spoil(table, '&lt;= 250', '&lt;=')), /gestureBudgetRule\d/));
test('a rule that does not say where it comes from is found', async () =>
  names(await checkDecision(spoil(table, /<rule id="gestureBudgetRule2">\s*<description>.*<\/description>/, '<rule id="gestureBudgetRule2">')), /gestureBudgetRule2: does not say/));
test('a decision without a picture is found', async () =>
  names(await checkDecision(spoil(table, /<dmndi:DMNDI>[\s\S]*<\/dmndi:DMNDI>/, '')), /gesture-budget: is not drawn/));

test('a form that is not called like its file is found', async () =>
  names(await checkForm(form, 'forms/complaint/other.form'), /not like its file/));
test('a form of a newer schema is found', async () =>
  names(await checkForm(spoil(form, '"schemaVersion": 16', '"schemaVersion": 19'), 'resolve-complaint.form'), /schema version 19/));
test('a field of an unknown type is found', async () =>
  names(await checkForm(spoil(form, '"type": "number"', '"type": "slider"'), 'resolve-complaint.form'), /imported/));
test('a condition that does not parse is found', async () =>
  names(await checkForm(spoil(form, '"=nextStep != \\"ask\\""', '"=nextStep !="'), 'resolve-complaint.form'), /question: /));
test('a field without a label is found', async () =>
  names(await checkForm(spoil(form, '"label": "Cause",', ''), 'resolve-complaint.form'), /cause: has no label/));
