// Shows forms as people will fill them in; what is typed goes nowhere:
//   <div data-form data-url="/of.form" or data-source="id of what holds the text" data-failed="…">
import { Form } from '@bpmn-io/form-js-viewer';
import { failed, text } from './parts/drawn.js';

async function draw(place) {
  const form = new Form({ container: place });
  await form.importSchema(JSON.parse(await text(place, place.dataset.url, 'application/json')), {});
  place.dataset.ready = 'yes';
}

for (const place of document.querySelectorAll('[data-form]')) {
  draw(place).catch(() => failed(place));
}
