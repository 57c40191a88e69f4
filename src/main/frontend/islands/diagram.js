// Shows a process diagram, moved and zoomed with mouse or keyboard, and what happened on it:
//   <figure data-diagram="/url/of.bpmn" data-here='["idOfActiveElement"]' data-passed='["ids of elements and flows"]'>
// or how much: data-heat='{"idOfElement": {"level": 1 to 5, "text": "what is written on it"}}'
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
  const overlays = viewer.get('overlays');
  for (const [id, heat] of Object.entries(JSON.parse(place.dataset.heat ?? '{}'))) {
    if (known.get(id)) {
      canvas.addMarker(id, `diagram-heat-${heat.level}`);
      const badge = document.createElement('span');
      badge.className = 'diagram-badge';
      badge.textContent = heat.text;
      overlays.add(id, { position: { top: -11, left: 4 }, html: badge });
    }
  }
  canvas.zoom('fit-viewport', 'auto');
  place.dataset.ready = 'yes';
}
