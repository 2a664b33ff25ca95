import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';

/** The layout faults of a page as it is shown, one line for each. */
export async function layoutFaults(page: ExtensionPage): Promise<string[]> {
  const faults = await page.evaluate(findFaults);
  if (!Array.isArray(faults)) throw new Error('The page gave no list of faults.');
  return faults.map(String);
}

/** Runs in the page. List rows may truncate long names, whose full text is elsewhere; the map's drawing is Plotly's. */
const findFaults = `(() => {
  const faults = [];
  const within = (element, selector) => element.closest(selector) !== null;
  const rows = '[role="row"], [role="treeitem"], [role="option"], [data-connection-id], [data-place], [data-group], [data-program], [data-country], [data-new]';
  const name = (element) => {
    const marks = ['id', 'class', 'data-action', 'aria-label'].map((mark) => element.getAttribute(mark)).filter(Boolean);
    return element.tagName.toLowerCase() + '[' + marks.join(' ').slice(0, 50) + '] "' + element.textContent.trim().slice(0, 30) + '"';
  };
  const isShown = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  };

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const widest = [...document.querySelectorAll('body *')]
      .filter(isShown)
      .toSorted((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0];
    faults.push('the page scrolls sideways: ' + scrollWidth + ' > ' + clientWidth + ', for ' + name(widest));
  }

  const selector = 'button, a[href], input, select, summary, [role="button"], [role="tab"], [role="slider"], [role="separator"][tabindex]';
  const controls = [...document.querySelectorAll(selector)].filter((each) => isShown(each) && !within(each, '.js-plotly-plot'));
  const atMiddle = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2);
  };
  // The pointer cannot reach elements under a menu, or outside the scrolled area.
  const reachable = controls.filter((each) => {
    const hit = atMiddle(each);
    return hit !== null && (each.contains(hit) || hit.contains(each));
  });
  // What a line or a sheet that scrolls hides lies over nothing.
  const visibleBox = (element) => {
    let { left, right, top, bottom } = element.getBoundingClientRect();
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      const outer = around.getBoundingClientRect();
      if (/auto|scroll/.test(overflowX)) [left, right] = [Math.max(left, outer.left), Math.min(right, outer.right)];
      if (/auto|scroll/.test(overflowY)) [top, bottom] = [Math.max(top, outer.top), Math.min(bottom, outer.bottom)];
    }
    return { left, right, top, bottom };
  };
  // A menu covers the page on purpose, and so does the drag area of the splitter between two panels.
  const overlay = (element) => element.closest('.menu, .map-symbols-sheet, [role="listbox"], dialog');
  for (const [index, one] of reachable.entries()) {
    for (const other of reachable.slice(index + 1)) {
      if (overlay(one) !== overlay(other) || [one, other].some((each) => each.matches('[role="separator"]'))) continue;
      if (one.contains(other) || other.contains(one) || within(one, 'label') && one.closest('label') === other.closest('label')) continue;
      const [a, b] = [visibleBox(one), visibleBox(other)];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1.5 && down > 1.5) faults.push(name(one) + ' lies over ' + name(other));
    }
  }

  const { innerWidth } = window;
  for (const each of controls) {
    const { left, right } = each.getBoundingClientRect();
    const scrolls = (element) => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    if ((left < -1 || right > innerWidth + 1) && !scrolls(each.parentElement)) faults.push(name(each) + ' leaves the window');
  }

  for (const each of controls.filter((each) => each.matches('button, a, summary, [role="tab"]') && !within(each, rows))) {
    const box = each.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(each);
    for (const text of range.getClientRects()) {
      if (text.width > 2 && (text.right > box.right + 1 || text.left < box.left - 1)) {
        faults.push(name(each) + ' cuts its text');
        break;
      }
    }
  }
  return faults;
})()`;
