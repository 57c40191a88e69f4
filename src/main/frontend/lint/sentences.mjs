// The plugin's English sentences are the application's: read from its bundle.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bundle = new URL('../../resources/messages/lint.properties', import.meta.url);
const file = new URL('../bpmnlint-plugin-heed/sentences.js', import.meta.url);

/** What sentences.js has to be. */
export function sentences() {
  const entries = readFileSync(bundle, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('finding.'))
    .map((line) => [line.slice('finding.'.length, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  const lines = entries.map(([rule, text]) => `  ${JSON.stringify(rule)}: ${JSON.stringify(text)},`);
  return `// Made from messages/lint.properties by npm run lint:sentences.\n'use strict';\n\nmodule.exports = {\n${lines.join('\n')}\n};\n`;
}

/** Whether it is. */
export function areCurrent() {
  return readFileSync(file, 'utf8') === sentences();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(file, sentences());
}
