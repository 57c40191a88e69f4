// Renders a Camunda form, with the very file the engine knows, in place of the plain form that works without script:
//   <div data-form data-schema="id of a JSON script" data-values="id of a JSON script" data-errors="id…" data-into="id of a hidden input">
// Values go into the hidden input as JSON when the surrounding <form> is sent; what is wrong stops it and is announced.
import { Form } from '@bpmn-io/form-js-viewer';

const json = (id) => (id && document.getElementById(id) ? JSON.parse(document.getElementById(id).textContent) : undefined);

for (const place of document.querySelectorAll('[data-form]')) {
  const outer = place.closest('form');
  const into = document.getElementById(place.dataset.into);
  const form = new Form({ container: place });
  await form.importSchema(json(place.dataset.schema), json(place.dataset.values) ?? {});
  place.dataset.ready = 'yes';
  outer.addEventListener('submit', (event) => {
    // The button that leaves the task for later does not ask for a finished form.
    if (event.submitter?.formNoValidate) {
      return;
    }
    const { data, errors } = form.submit();
    if (Object.keys(errors).length > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      place.querySelector('.fjs-form-field-error, [aria-invalid=true]')?.closest('.fjs-form-field')?.querySelector('input, textarea, select, [tabindex]')?.focus();
      return;
    }
    into.value = JSON.stringify(data);
  }, { capture: true });
}
