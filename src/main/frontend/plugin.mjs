// What process owners put into Camunda Modeler: the service lint as a plugin, and the element templates. One archive, to
// be unpacked into the Modeler's resources folder.
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const templates = join(here, '../../../processes/.camunda/element-templates');

/** The plugin's script, all of it in one piece. */
export async function clientScript() {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'modeler-plugin/client.js')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** Writes the archive; the same files give the same bytes. */
export async function writePlugin(file) {
  const bytes = (text) => new TextEncoder().encode(text);
  const content = {
    'plugins/heed-service-lint/index.js': bytes(readFileSync(join(here, 'modeler-plugin/index.js'), 'utf8')),
    'plugins/heed-service-lint/client.js': bytes(await clientScript()),
  };
  for (const name of readdirSync(templates).filter((each) => each.endsWith('.json')).sort()) {
    content[`element-templates/${name}`] = readFileSync(join(templates, name));
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, zipSync(content, { mtime: new Date(2026, 0, 1) }));
}
