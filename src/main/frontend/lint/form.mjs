// A Camunda Form: imported without a warning by the viewer that shows it, within the schema of the Modeler for 7.24.
import { createRequire } from 'node:module';
import { basename } from 'node:path';

import { lintExpression } from '@bpmn-io/feel-lint';
import { JSDOM } from 'jsdom';

/** The schema version of form-js 1.8.7; a newer one shows a warning in the Modeler of platform 7.24. */
const SCHEMA_VERSION = 16;

const { window } = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost/', pretendToBeVisual: true });
globalThis.window ??= window;
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) {
    globalThis[name] = window[name];
  }
}
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
const { Form } = createRequire(import.meta.url)('@bpmn-io/form-js-viewer');

/** Every problem of the form, as sentences. */
export async function checkForm(json, file) {
  let schema;
  try {
    schema = JSON.parse(json);
  } catch (error) {
    return [`cannot be read: ${error.message}`];
  }
  const problems = [];
  if (schema.id !== basename(file, '.form')) {
    problems.push(`is called ${schema.id}, not like its file`);
  }
  if (!(schema.schemaVersion <= SCHEMA_VERSION)) {
    problems.push(`schema version ${schema.schemaVersion} is above ${SCHEMA_VERSION}`);
  }
  return [...problems, ...(await importProblems(schema)), ...fieldsOf(schema).flatMap(checkField), ...duplicates(schema)];
}

async function importProblems(schema) {
  const form = new Form({ container: window.document.createElement('div') });
  try {
    const { warnings } = await form.importSchema(structuredClone(schema), {});
    return warnings.map((warning) => `cannot be imported cleanly: ${warning.message ?? warning}`);
  } catch (error) {
    return [`cannot be imported: ${error.message}`];
  } finally {
    form.destroy();
  }
}

function fieldsOf(component) {
  return (component.components ?? []).flatMap((child) => [child, ...fieldsOf(child)]);
}

function checkField(field) {
  const problems = [];
  if (!(field.label ?? field.dateLabel ?? field.text)) {
    problems.push(`${field.id}: has no label`);
  }
  const hide = field.conditional?.hide;
  if (hide && !hide.startsWith('=')) {
    problems.push(`${field.id}: its condition is not an expression: ${hide}`);
  } else if (hide) {
    problems.push(
      ...lintExpression(hide.slice(1), { dialect: 'expression' }).map((found) => `${field.id}: ${found.message}: ${hide}`),
    );
  }
  return problems;
}

function duplicates(schema) {
  const ids = fieldsOf(schema).map((field) => field.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: is there twice`);
}
