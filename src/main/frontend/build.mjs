// Builds styles, icons, fonts and islands into the folder Spring serves as /assets, and what owners put into their Modeler,
// served as /studio/modeler-plugin.zip. Spring adds the content's hash to the names (io.heed.shared.web.Assets), so nothing is hashed here except the chunks that islands share.
import { build } from 'esbuild';
import * as sass from 'sass';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { writePlugin } from './plugin.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.env.HEED_ASSETS ?? join(here, '../../../target/classes/static/assets'));
const modules = join(here, 'node_modules');

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'fonts'), { recursive: true });

function styles() {
  const { css } = sass.compile(join(here, 'styles/app.scss'), {
    loadPaths: [modules],
    style: 'compressed',
    quietDeps: true,
    // Bootstrap 5 is written for @import; these warnings are its own.
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
  });
  writeFileSync(join(out, 'app.css'), css);
}

function fonts() {
  const files = join(modules, '@fontsource-variable/figtree/files');
  for (const file of readdirSync(files).filter((name) => name.endsWith('-wght-normal.woff2'))) {
    cpSync(join(files, file), join(out, 'fonts', file));
  }
}

/** One sprite of the icons named in icons.txt, each a symbol with its Bootstrap Icons name as id. */
function icons() {
  const names = readFileSync(join(here, 'icons.txt'), 'utf8').split('\n').filter(Boolean);
  const symbols = names.map((name) => {
    const svg = readFileSync(join(modules, 'bootstrap-icons/icons', `${name}.svg`), 'utf8');
    const body = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')).trim();
    return `<symbol id="${name}" viewBox="0 0 16 16" fill="currentColor">${body}</symbol>`;
  });
  const mark = readFileSync(join(here, 'mark.svg'), 'utf8');
  writeFileSync(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
  writeFileSync(join(out, 'mark.svg'), mark);
}

async function islands() {
  const entryPoints = readdirSync(join(here, 'islands'))
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => join(here, 'islands', name));
  await build({
    entryPoints,
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'linked',
    chunkNames: 'chunk-[hash]',
    loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'empty', '.eot': 'empty', '.svg': 'dataurl' },
    logLevel: 'warning',
  });
}

styles();
fonts();
icons();
await islands();
await writePlugin(resolve(out, '../studio/modeler-plugin.zip'));
