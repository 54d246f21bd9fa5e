/** Search and sorting of the table of people, and open details on paper. Without it the page holds the same, unsorted and complete. */
export const SCRIPT = `
(() => {
  const table = document.getElementById('people-table');
  if (table) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows);
    const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
    const texts = new Map(rows.map((row) => [row, fold(Array.from(row.cells, (cell) => cell.textContent).join(' '))]));
    const tools = document.getElementById('people-tools');
    const search = document.getElementById('people-search');
    const fit = document.getElementById('people-fit');
    const count = document.getElementById('people-count');
    const filter = () => {
      const words = fold(search.value).split(/\\s+/);
      let shown = 0;
      for (const row of rows) {
        const text = texts.get(row);
        const fits = fit.value === '' || row.dataset.fit.split(' ').includes(fit.value);
        row.hidden = !(fits && words.every((word) => text.includes(word)));
        if (!row.hidden) shown += 1;
      }
      count.textContent = shown === rows.length ? '' : shown + ' of ' + rows.length;
    };
    tools.hidden = false;
    tools.addEventListener('submit', (event) => event.preventDefault());
    search.addEventListener('input', filter);
    fit.addEventListener('change', filter);
    // A link to someone shows them even while a search hides them.
    window.addEventListener('hashchange', () => {
      const row = document.getElementById(location.hash.slice(1));
      if (row && row.hidden) {
        search.value = '';
        fit.value = '';
        filter();
        row.scrollIntoView();
      }
    });
    const heads = Array.from(table.tHead.rows[0].cells);
    const value = (row, index) => {
      const order = row.cells[index].dataset.order;
      return order === undefined ? row.cells[index].textContent : Number(order);
    };
    heads.forEach((head, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const compare = (a, b) => (typeof a === 'number' ? a - b : a.localeCompare(b));
        const sorted = rows.slice().sort((a, b) => compare(value(a, index), value(b, index)) * (down ? -1 : 1));
        body.append(...sorted);
      });
    });
    heads[0].setAttribute('aria-sort', 'ascending');
  }
  window.addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
})();
`;
