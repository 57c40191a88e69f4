// What is common to everything that is drawn on a page.

/** The text that a place shows: of the element that data-source names, else of the address. */
export async function text(place, address = place.dataset.url, type = 'application/xml') {
  if (place.dataset.source) {
    return document.getElementById(place.dataset.source).textContent;
  }
  const answer = await fetch(address, { headers: { Accept: type } });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.text();
}

/** Says instead of a drawing that there is none. */
export function failed(place, why = '') {
  place.hidden = true;
  const words = document.createElement('p');
  words.className = 'soft';
  words.textContent = `${place.dataset.failed} ${why}`;
  place.after(words);
  place.dataset.ready = 'no';
}
