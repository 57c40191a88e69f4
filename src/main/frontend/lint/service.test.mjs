// The service lint in the Modeler: its sentences are the application's, and the Modeler's own linter runs the plugin.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

import { BpmnModdle } from 'bpmn-moddle';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';

import { clientScript, writePlugin } from '../plugin.mjs';
import { areCurrent } from './sentences.mjs';

const require = createRequire(import.meta.url);
const moddle = new BpmnModdle({
  camunda: require('camunda-bpmn-moddle/resources/camunda.json'),
  modeler: require('modeler-moddle/resources/modeler.json'),
});
const read = (path) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

/** The linter of Camunda Modeler, which is published for bundlers only. */
async function modelersLinter() {
  const { outputFiles } = await build({
    stdin: { contents: "export { Linter } from '@camunda/linting/lib/Linter.js'", resolveDir: dirname(fileURLToPath(import.meta.url)) },
    bundle: true,
    write: false,
    format: 'esm',
    loader: { '.svg': 'text' },
  });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)).Linter;
}

test('the plugin says what the application says', () =>
  assert.ok(areCurrent(), 'run npm run lint:sentences: messages/lint.properties has changed'));

test("the Modeler's linter runs the plugin as it is downloaded", async () => {
  const Linter = await modelersLinter();
  const window = {};
  vm.runInNewContext(await clientScript(), { window, console });
  const plugins = window.plugins.filter(({ type }) => type === 'lintRules.bpmn').map(({ plugin }) => plugin);
  const diagram = read('processes/outreach/care-call.bpmn').replace(/<camunda:property name="tells" value="outcome" \/>/g, '');
  const { rootElement } = await moddle.fromXML(diagram);
  const found = await new Linter({ plugins }).lint(rootElement);
  const ours = found.filter(({ rule }) => rule.startsWith('heed/'));
  assert.deepEqual(
    ours.filter(({ category }) => category === 'warn').map(({ id, rule }) => `${rule} ${id}`).sort(),
    ['heed/end-without-word careCallGivenUp', 'heed/end-without-word careCallMade'],
  );
  assert.ok(ours.some(({ category, id }) => category === 'info' && id === 'callNotNeeded'));
});

test('the archive holds the plugin and the templates, where the Modeler looks for them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'heed-plugin-'));
  try {
    await writePlugin(join(folder, 'studio/modeler-plugin.zip'));
    const names = Object.keys(unzipSync(readFileSync(join(folder, 'studio/modeler-plugin.zip'))));
    assert.ok(names.includes('plugins/heed-service-lint/index.js'));
    assert.ok(names.includes('plugins/heed-service-lint/client.js'));
    assert.ok(names.includes('element-templates/complaint-resolution.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
