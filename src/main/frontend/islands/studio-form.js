// Shows forms as people will fill them in; what is typed goes nowhere:
//   <div data-form data-url="/of.form" or data-source="id of what holds the text" data-failed="…">
import { Form } from '@bpmn-io/form-js-viewer';

async function schema(place) {
  if (place.dataset.source) {
    return JSON.parse(document.getElementById(place.dataset.source).textContent);
  }
  const answer = await fetch(place.dataset.url, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

async function draw(place) {
  const form = new Form({ container: place });
  await form.importSchema(await schema(place), {});
  place.dataset.ready = 'yes';
}

for (const place of document.querySelectorAll('[data-form]')) {
  draw(place).catch(() => {
    place.replaceChildren();
    const failed = document.createElement('p');
    failed.className = 'soft';
    failed.textContent = place.dataset.failed;
    place.append(failed);
    place.dataset.ready = 'no';
  });
}
