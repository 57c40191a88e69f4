// Small improvements over pages that work without them.
import htmx from 'htmx.org';

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;

// A problem that was reported in an answer is read out and reached at once.
document.querySelector('.error-summary')?.focus();

// A second click on a button that already sends does nothing.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (!event.defaultPrevented && form.method === 'post' && !form.hasAttribute('hx-post')) {
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 8000);
  }
});
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
  }
});

// The promised date is told in the time of the place where the visitor is.
for (const input of document.querySelectorAll('input[data-time-zone]')) {
  input.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}

// Words typed into a form marked data-draft survive until they are sent, in this tab only.
for (const form of document.querySelectorAll('form[data-draft]')) {
  const key = `draft:${form.dataset.draft}`;
  const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}');
  const fields = [...form.elements].filter((field) => field.matches('textarea, input[type=text], input[type=email], input[type=tel], select'));
  for (const field of fields) {
    if (!field.value && kept[field.name]) {
      field.value = kept[field.name];
    }
  }
  form.addEventListener('input', () => {
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(fields.filter((f) => f.name !== 'website').map((f) => [f.name, f.value]))));
  });
}
for (const sent of document.querySelectorAll('[data-draft-sent]')) {
  sessionStorage.removeItem(`draft:${sent.dataset.draftSent}`);
}

// How much room is left in a text, said after a pause so that nobody is interrupted while typing.
for (const count of document.querySelectorAll('[data-counts]')) {
  const field = document.getElementById(count.dataset.counts);
  const show = () => {
    const left = field.maxLength - field.value.length;
    count.textContent = left < 1000 ? count.dataset.template.replace('{0}', left.toLocaleString(document.documentElement.lang)) : '';
  };
  let pause;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(show, 600);
  });
}

// Files that are too large are told before they are sent.
for (const input of document.querySelectorAll('input[type=file][data-max-bytes]')) {
  input.addEventListener('change', () => {
    const tooMany = input.files.length > Number(input.dataset.maxFiles);
    const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.maxBytes));
    input.setCustomValidity(tooMany || tooLarge ? input.dataset.tooLarge : '');
    input.reportValidity();
  });
}

// Copying a link saves typing it.
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(new URL(button.dataset.copy, location.href).href);
    button.querySelector('[data-copied]').hidden = false;
    button.querySelector('[data-copied]').previousElementSibling.hidden = true;
  });
}

// A page to hand over is printed with one click.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// Menus close on Escape and when the focus leaves them.
for (const menu of document.querySelectorAll('details.menu')) {
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
      menu.open = false;
    }
  });
}
