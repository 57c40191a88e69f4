// Draws decision tables as the Modeler does:
//   <figure data-table="id of the decision" data-url="/of.dmn" or data-source="id of what holds the text" data-failed="…">
// The page says the same as a table of its own, row by row.
import DmnViewer from 'dmn-js/lib/Viewer';
import { failed, text } from './parts/drawn.js';

async function draw(place) {
  place.hidden = false;
  const viewer = new DmnViewer({ container: place });
  await viewer.importXML(await text(place), { open: false });
  const views = viewer.getViews();
  const wanted = views.find(({ element }) => element.id === place.dataset.table && element.$type === 'dmn:Decision');
  await viewer.open(wanted ?? views.find(({ type }) => type === 'decisionTable') ?? views[0]);
  // What scrolls can be reached with the keyboard.
  for (const scrolls of place.querySelectorAll('.tjs-table-container')) {
    scrolls.tabIndex = 0;
  }
  for (const corner of place.querySelectorAll('th.index-column:empty')) {
    const words = document.createElement('span');
    words.className = 'visually-hidden';
    words.textContent = place.dataset.sayRow;
    corner.append(words);
  }
  place.dataset.ready = 'yes';
}

for (const place of document.querySelectorAll('[data-table]')) {
  draw(place).catch(() => failed(place));
}
