// Shows the form of a task and completes it:
//   <div id="desk-form" data-form-url data-send-to data-csrf-header data-csrf data-failed data-say-…>, <div id="form-problems" hidden><ul>
//   and <button id="desk-form-send" hidden>.
// The server checks what is sent by the same form and names every field that is wrong; each is marked where it stands and
// listed above with a link to it. The form's own words are English: those of data-say-… stand for them.
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Polish } from 'flatpickr/dist/l10n/pl';

const place = document.getElementById('desk-form');
if (place) {
  await start();
}

async function start() {
  const send = document.getElementById('desk-form-send');
  const problems = document.getElementById('form-problems');
  const answer = await fetch(place.dataset.formUrl, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    location.reload();
    return;
  }
  const { schema, data } = await answer.json();
  // Without its delay: a field that hears of a change late would write old text over what is being typed elsewhere.
  const form = new Form({ container: place, debounce: false });
  speak(form);
  await form.importSchema(schema, data);
  send.hidden = false;
  place.dataset.ready = 'yes';

  let sending = false;
  send.addEventListener('click', () => complete());
  // The form's own Enter key and buttons end up here as well.
  form.on('submit', ({ data: values, errors }) => {
    if (Object.keys(errors).length > 0) {
      showLocal(errors);
    } else {
      deliver(values);
    }
  });

  function complete() {
    if (!sending) {
      form.submit();
    }
  }

  async function deliver(values) {
    if (sending) {
      return;
    }
    sending = true;
    send.disabled = true;
    try {
      const reply = await fetch(place.dataset.sendTo, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          ...(place.dataset.csrfHeader ? { [place.dataset.csrfHeader]: place.dataset.csrf } : {}),
        },
        body: JSON.stringify(values),
      });
      await settle(reply);
    } catch {
      show([{ field: '', message: place.dataset.failed }]);
    } finally {
      sending = false;
      send.disabled = false;
    }
  }

  async function settle(reply) {
    const isJson = reply.headers.get('Content-Type')?.includes('json');
    const outcome = isJson ? await reply.json() : {};
    if (reply.ok && outcome.next) {
      location.assign(outcome.next);
    } else if (reply.status === 422 && outcome.errors?.length) {
      mark(outcome.errors);
      show(outcome.errors);
    } else if (reply.status === 409 && outcome.next) {
      show([{ field: '', message: outcome.message, href: outcome.next }]);
    } else {
      show([{ field: '', message: outcome.message ?? place.dataset.failed }]);
    }
  }

  /** What the form itself finds wrong, with the label of the field before it. */
  function showLocal(errors) {
    const found = instances()
      .map(({ at, path, label }) => ({ field: path, label, wrong: at.reduce((found, step) => found?.[step], errors) }))
      .filter(({ wrong }) => wrong?.length)
      .map(({ field, label, wrong }) => ({ field, message: label ? `${label}: ${wrong[0]}` : wrong[0] }));
    show(found.length ? found : [{ field: '', message: place.dataset.failed }]);
  }

  /** Every field on the page: where the form keeps its errors, its path as the server writes it, and its label. */
  function instances() {
    return form
      .get('formFieldInstanceRegistry')
      .getAll()
      .filter(({ valuePath }) => valuePath)
      .map((instance) => ({
        at: [instance.id, ...Object.values(instance.indexes ?? {})],
        path: instance.valuePath.reduce((path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}${path && '.'}${step}`), ''),
        label: form.get('formFieldRegistry').get(instance.id)?.label ?? '',
      }));
  }

  function mark(errors) {
    const marked = {};
    for (const { at, path } of instances()) {
      const messages = errors.filter((error) => error.field === path).map((error) => error.message);
      if (messages.length) {
        const inner = at.slice(0, -1).reduce((level, step) => (level[step] ??= {}), marked);
        inner[at.at(-1)] = messages;
      }
    }
    form._setState({ errors: marked });
  }

  function show(errors) {
    const list = problems.querySelector('ul');
    list.replaceChildren(
      ...errors.map(({ field, message, href }) => {
        const item = document.createElement('li');
        const target = element(field);
        if (target || href) {
          const link = document.createElement('a');
          link.href = href ?? `#${target.id}`;
          link.textContent = message;
          if (target) {
            link.addEventListener('click', (event) => {
              event.preventDefault();
              target.focus();
            });
          }
          item.append(link);
        } else {
          item.textContent = message;
        }
        return item;
      }),
    );
    problems.hidden = false;
    problems.focus();
  }

  /** The control of a field, found by what the form builds ids from. */
  function element(path) {
    const instance = path && instances().find((each) => each.path === path);
    return instance ? place.querySelector(`[id*="-${CSS.escape(instance.at.join('_'))}"]:is(input, textarea, select, [tabindex])`) : null;
  }
}

/** Puts what the form says by itself into the page's words; Camunda's forms speak English only. */
function speak(form) {
  const say = place.dataset;
  if (document.documentElement.lang === 'pl') {
    flatpickr.localize(Polish);
  }
  const rules = [
    [/is required/, say.sayRequired],
    [/minimum length of (.+)\./, say.sayShort],
    [/maximum length of (.+)\./, say.sayLong],
    [/minimum value of (.+)\./, say.saySmall],
    [/maximum value of (.+)\./, say.sayLarge],
    [/decimal digit|integer|not a number/, say.sayNumber],
    [/^Field must|^Please select a valid/, say.sayWrong],
  ];
  const validator = form.get('validator');
  const check = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (...field) =>
    check(...field).map((message) => {
      const [rule, words] = rules.find(([each]) => each.test(message)) ?? [];
      return words ? words.replace('#', message.match(rule)[1] ?? '') : message;
    });

  const fixed = { Select: say.saySelect, 'Add new': say.sayAdd };
  const translate = (node) => {
    const words = fixed[node.data?.trim()];
    if (words) {
      node.data = node.data.replace(node.data.trim(), words);
    }
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      for (const node of type === 'characterData' ? [target] : addedNodes) {
        const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        for (let text = texts.currentNode; text; text = texts.nextNode()) {
          translate(text);
        }
      }
    }
  }).observe(place, { subtree: true, childList: true, characterData: true });
}
