// Shows a process diagram, moved and zoomed with mouse or keyboard, and what happened on it:
//   <figure data-diagram="/url/of.bpmn" data-here='["idOfActiveElement"]' data-passed='["ids of elements and flows"]'>
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

for (const place of document.querySelectorAll('[data-diagram]')) {
  const answer = await fetch(place.dataset.diagram, { headers: { Accept: 'application/xml' } });
  const viewer = new NavigatedViewer({ container: place });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  for (const [name, style] of [['passed', 'diagram-passed'], ['here', 'diagram-here']]) {
    for (const id of JSON.parse(place.dataset[name] ?? '[]')) {
      if (known.get(id)) {
        canvas.addMarker(id, style);
      }
    }
  }
  canvas.zoom('fit-viewport', 'auto');
  place.dataset.ready = 'yes';
}
