// The task list by keyboard: the arrow keys move between the rows of the list that has the focus, Home and End to its ends.
document.addEventListener('keydown', (event) => {
  const list = event.target.closest?.('[data-rows]');
  if (!list || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const rows = [...list.querySelectorAll('tbody tr')];
  const at = rows.indexOf(event.target.closest('tr'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to !== undefined && rows[to]) {
    event.preventDefault();
    rows[to].querySelector('a').focus();
  }
});
