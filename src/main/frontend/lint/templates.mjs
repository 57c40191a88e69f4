// Element templates for every task we have a class for, made from the shipped diagrams: what is bound to a bean there can
// be dropped into another diagram, with its documentation, its choices and its defaults.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');
const processes = join(dirname(fileURLToPath(import.meta.url)), '../../../../processes');
const folder = join(processes, '.camunda/element-templates');
const KINDS = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask', 'bpmn:UserTask'];

/** What an owner chooses from, and how it reads in the Modeler's panel. */
const CHOICES = {
  tells: {
    label: 'What the customer hears',
    description: 'The service lint wants every case to end with an outcome.',
    choices: {
      receipt: 'That we have it',
      progress: 'How it stands',
      outcome: 'How it ended',
      elsewhere: 'From the case that begins here',
    },
  },
  promise: {
    label: 'What becomes of a promise',
    description: 'The service lint wants every promise that is made to be kept, broken or settled.',
    choices: {
      made: 'One is made',
      renewed: 'It gets a new date',
      kept: 'It is kept',
      broken: 'It is admitted as broken',
      settled: 'What is left of it is settled',
    },
  },
};
const PEOPLE = {
  owner: 'The owner of the case',
  approver: 'Whoever may approve',
  reviewer: 'The reviewer',
  team: 'The team of the case',
  department: 'The department that is asked',
};

/** By file name what has to be in the folder. */
export async function templates() {
  const files = {};
  for (const path of readdirSync(processes, { recursive: true }).filter((each) => each.endsWith('.bpmn')).sort()) {
    const { rootElement } = await new BpmnModdle({ camunda }).fromXML(readFileSync(join(processes, path), 'utf8'));
    const [process] = rootElement.rootElements.filter((root) => root.$type === 'bpmn:Process');
    files[`${basename(path, '.bpmn')}.json`] = tasksOf(process).map((task) => templateOf(task, process));
  }
  return files;
}

/** What is there, by file name. */
export function written() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
}

function tasksOf(scope) {
  return scope.get('flowElements').flatMap((element) => {
    if (element.$instanceOf('bpmn:SubProcess')) {
      return tasksOf(element);
    }
    return KINDS.includes(element.$type) ? [element] : [];
  });
}

function templateOf(task, process) {
  return {
    $schema: 'https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json',
    name: task.name,
    id: `heed.${process.id}.${task.id}`,
    description: `${task.documentation[0].text} Its id in the diagram is ${task.id}.`,
    category: { id: `heed.${process.id}`, name: process.name },
    appliesTo: ['bpmn:Task', task.$type],
    elementType: { value: task.$type },
    properties: [
      { type: 'Hidden', value: task.name, binding: { type: 'property', name: 'name' } },
      ...(task.$type === 'bpmn:UserTask' ? personsPart(task) : enginesPart(task)),
      ...propertiesOf(task).map(markOf),
    ],
  };
}

/** A task of the engine is bound to its bean; whether it is a save point is the owner's to say. */
function enginesPart(task) {
  return [
    hidden(task, 'delegateExpression'),
    {
      label: 'Save point before it',
      description: 'What was done before stays done when this fails. Then give it a retry time cycle, such as PT1M,PT10M,PT1H.',
      type: 'Boolean',
      value: task.get('camunda:asyncBefore') === true,
      binding: { type: 'property', name: 'camunda:asyncBefore' },
    },
  ];
}

/** A task of a person has its form and somebody to do it. */
function personsPart(task) {
  return [
    hidden(task, 'formRef'),
    hidden(task, 'formRefBinding'),
    ...person(task, 'assignee', 'Who does it'),
    ...person(task, 'candidateGroups', 'Who else may take it'),
  ];
}

function hidden(task, attribute) {
  return {
    type: 'Hidden',
    value: task.get(`camunda:${attribute}`),
    binding: { type: 'property', name: `camunda:${attribute}` },
  };
}

function person(task, attribute, label) {
  const value = task.get(`camunda:${attribute}`);
  const choices = Object.entries(PEOPLE).map(([rule, name]) => ({ name, value: `\${staffing.${rule}(execution)}` }));
  return value ? [{ label, type: 'Dropdown', value, choices, binding: { type: 'property', name: `camunda:${attribute}` } }] : [];
}

function propertiesOf(task) {
  return (task.extensionElements?.values ?? [])
    .filter((extension) => extension.$type === 'camunda:Properties')
    .flatMap((extension) => extension.values ?? [])
    .filter(({ name }) => name !== 'lintExcuse');
}

function markOf({ name, value }) {
  const binding = { type: 'camunda:property', name };
  if (!CHOICES[name]) {
    return { type: 'Hidden', value, binding };
  }
  const { label, description, choices } = CHOICES[name];
  return {
    label,
    description,
    type: 'Dropdown',
    value,
    choices: Object.entries(choices).map(([choice, sentence]) => ({ name: sentence, value: choice })),
    binding,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(await templates())) {
    writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  }
}
