// Expressions for tests of the list, as source text that runs in the page.

/** The first visible connection below the column headers, and its position on the screen. */
export const firstSeen = `(() => {
  const top = document.querySelector('.list').getBoundingClientRect().top + 31;
  const rows = [...document.querySelectorAll('.row.connection')].map((row) => ({ row, y: row.getBoundingClientRect().top }));
  const first = rows.filter(({ y }) => y >= top).sort((a, b) => a.y - b.y)[0];
  return { id: first?.row.dataset.connectionId ?? null, y: first?.y ?? null };
})()`;

/** The time from each letter of a search to the next frame, sorted. */
export const typingMs = `(async () => {
  const input = document.querySelector('[data-filter="search"]');
  const took = [];
  for (const letter of 'example firefox') {
    input.value += letter;
    const began = performance.now();
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    took.push(Math.round(performance.now() - began));
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  input.value = '';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return took.sort((a, b) => a - b).join(' ');
})()`;

/** Median and longest frame interval while the list scrolls. */
export const scrollingMs = `(async () => {
  const list = document.querySelector('.list');
  const frame = () => new Promise(requestAnimationFrame);
  const took = [];
  let last = await frame();
  for (let step = 0; step < 60; step++) {
    list.scrollTop += 700;
    const now = await frame();
    took.push(Math.round(now - last));
    last = now;
  }
  took.sort((a, b) => a - b);
  return took[30] + ' (median), ' + took[59] + ' (longest)';
})()`;
