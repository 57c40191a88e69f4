// Draws the studio's diagrams and ties them to the words beside them:
//   <figure data-draws="name" data-url="/of.bpmn" or data-source="id of the element that holds the text"
//     data-standing='{"element": 3}' data-marks='{"added": ["id"], "changed": [...]}' data-findings='{"element": {"errors": 1, …}}'
//     data-say-standing="{0} cases stand here" data-say-findings="…" data-failed="…">
//   <a data-shows="element" href="…">: shows the element on every diagram that has it
//   <div data-panel="name">: what <* data-about="element"> says of the selected element is put there
// Whoever has no script, or uses a keyboard, has the lists.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { failed, text } from './parts/drawn.js';

const PLANE = '_plane';
const viewers = [];

function badge(words, style, text) {
  const element = document.createElement('span');
  element.className = style;
  element.textContent = text;
  element.title = words;
  return element;
}

/** The sub-processes that it stands in, as far as they are folded away from it. */
function folded(known, shape) {
  const found = [];
  for (let at = shape.parent; at; at = at.parent) {
    if (at.id.endsWith(PLANE)) {
      at = known.get(at.id.slice(0, -PLANE.length));
      if (!at) {
        return found;
      }
      found.push(at);
    }
  }
  return found;
}

/** The shape of an element; none for the process itself, which is the whole plane: painting it would paint everything. */
function shapeOf(viewer, id) {
  const shape = viewer.get('elementRegistry').get(id);
  return shape?.parent ? shape : undefined;
}

function mark(viewer, marks) {
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  const within = new Map();
  for (const [state, ids] of Object.entries(marks)) {
    for (const shape of ids.map((id) => shapeOf(viewer, id)).filter(Boolean)) {
      canvas.addMarker(shape, `studio-${state}`);
      for (const holder of folded(known, shape)) {
        within.set(holder, (within.get(holder) ?? 0) + 1);
      }
    }
  }
  for (const [holder, times] of within) {
    canvas.addMarker(holder, 'studio-within');
    viewer.get('overlays').add(holder, { position: { top: -12, right: 14 }, html: badge('', 'studio-count', `${times}`) });
  }
}

function count(viewer, standing, words) {
  for (const [id, cases] of Object.entries(standing)) {
    if (shapeOf(viewer, id)) {
      viewer.get('overlays').add(id, {
        position: { top: -13, left: 4 },
        html: badge(words.replace('{0}', cases), 'studio-standing', `${cases}`),
      });
    }
  }
}

function warn(viewer, findings, words) {
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  for (const [id, { errors, warnings, target }] of Object.entries(findings)) {
    const shape = shapeOf(viewer, id);
    if (shape) {
      const style = errors ? 'wrong' : 'doubtful';
      canvas.addMarker(shape, `studio-${style}`);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `studio-finding studio-finding-${style}`;
      button.textContent = `${errors + warnings}`;
      button.setAttribute('aria-label', words.replace('{0}', errors + warnings).replace('{1}', shape.businessObject.name || id));
      button.addEventListener('click', () => {
        const item = document.getElementById(target);
        item?.focus();
        item?.scrollIntoView({ block: 'center' });
      });
      viewer.get('overlays').add(shape, { position: { bottom: 12, right: 12 }, html: button });
      for (const holder of folded(known, shape)) {
        canvas.addMarker(holder, `studio-${style}`);
      }
    }
  }
}

/** Shows an element in the middle of its plane. */
function show(viewer, id) {
  const canvas = viewer.get('canvas');
  const shape = viewer.get('elementRegistry').get(id);
  if (!shape) {
    return false;
  }
  const plane = canvas.findRoot(shape);
  if (plane && plane !== canvas.getRootElement()) {
    canvas.setRootElement(plane);
  }
  for (const other of viewer.get('elementRegistry').filter((each) => canvas.hasMarker(each, 'studio-chosen'))) {
    canvas.removeMarker(other, 'studio-chosen');
  }
  if (shape !== plane) {
    canvas.addMarker(shape, 'studio-chosen');
    const middle = shape.waypoints
      ? shape.waypoints[Math.floor((shape.waypoints.length - 1) / 2)]
      : { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
    const seen = canvas.viewbox();
    const scale = Math.max(seen.scale, 0.7);
    const width = seen.outer.width / scale;
    const height = seen.outer.height / scale;
    canvas.viewbox({ x: middle.x - width / 2, y: middle.y - height / 2, width, height });
  }
  return true;
}

/** When the page gets wider or narrower, as when a telephone is turned, the plane is shown whole again. */
function refit(place, viewer) {
  let width = place.clientWidth;
  new ResizeObserver(() => {
    if (place.clientWidth && place.clientWidth !== width) {
      width = place.clientWidth;
      viewer.get('canvas').resized();
      viewer.get('canvas').zoom('fit-viewport', 'auto');
    }
  }).observe(place);
}

/** What is said of the element, put into the panel beside the diagram. */
function tell(name, id) {
  const panel = document.querySelector(`[data-panel="${name}"]`);
  const about = document.querySelector(`[data-about="${CSS.escape(id)}"]`);
  if (panel && about) {
    const words = about.cloneNode(true);
    words.removeAttribute('id');
    words.removeAttribute('data-about');
    words.querySelectorAll('[id]').forEach((each) => each.removeAttribute('id'));
    words.querySelectorAll('[data-shows]').forEach((each) => each.remove());
    panel.replaceChildren(...words.childNodes);
  }
}

async function draw(place) {
  place.hidden = false;
  const viewer = new NavigatedViewer({ container: place });
  await viewer.importXML(await text(place));
  const { standing, marks, findings, sayStanding = '', sayFindings = '' } = place.dataset;
  mark(viewer, JSON.parse(marks ?? '{}'));
  count(viewer, JSON.parse(standing ?? '{}'), sayStanding);
  warn(viewer, JSON.parse(findings ?? '{}'), sayFindings);
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  viewer.on('element.click', ({ element }) => tell(place.dataset.draws, element.id.replace(/_(label|plane)$/, '')));
  viewers.push({ viewer, place });
  document.querySelector(`[data-panel="${place.dataset.draws}"]`)?.removeAttribute('hidden');
  refit(place, viewer);
  place.dataset.ready = 'yes';
}

for (const place of document.querySelectorAll('[data-draws]')) {
  draw(place).catch((why) => failed(place, place.dataset.source ? why.message : ''));
}

for (const link of document.querySelectorAll('[data-shows]')) {
  link.addEventListener('click', (event) => {
    const shown = viewers.filter(({ place, viewer }) => (!link.dataset.on || link.dataset.on === place.dataset.draws) && show(viewer, link.dataset.shows));
    if (shown.length) {
      event.preventDefault();
      shown[0].place.scrollIntoView({ block: 'nearest' });
      shown.forEach(({ place }) => tell(place.dataset.draws, link.dataset.shows));
    }
  });
}
