// Shows the path that a case took on the diagram that it ran on:
//   <figure data-path="/url/of.bpmn" data-marks='{"visits": {"step": 2}, "flows": {"flow": 2}, "here": ["step"]}'>
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { failed, text } from './parts/drawn.js';

function mark(viewer, { visits, flows, here }) {
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  for (const id of [...Object.keys(visits), ...Object.keys(flows)].filter((each) => known.get(each))) {
    canvas.addMarker(id, 'path-taken');
  }
  for (const id of here.filter((each) => known.get(each))) {
    canvas.addMarker(id, 'path-here');
  }
  for (const [id, times] of Object.entries(visits)) {
    if (times > 1 && known.get(id)) {
      const count = document.createElement('span');
      count.className = 'path-count';
      count.textContent = `${times}×`;
      overlays.add(id, { position: { top: -12, right: 12 }, html: count });
    }
  }
}

async function draw(place) {
  const drawn = await text(place, place.dataset.path);
  place.hidden = false;
  const viewer = new NavigatedViewer({ container: place });
  await viewer.importXML(drawn);
  mark(viewer, JSON.parse(place.dataset.marks));
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  place.dataset.ready = 'yes';
}

for (const place of document.querySelectorAll('[data-path]')) {
  draw(place).catch(() => failed(place));
}
