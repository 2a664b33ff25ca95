import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';

/**
 * Uses every control that a page shows, and those that appear as a result, once: buttons, menus, choices, fields, one
 * row of each kind. Links are not followed, since they leave the page.
 *
 * @param leading selector of controls that open another page, which are not used either
 * @returns the names of the used controls
 */
export async function useEveryControl(page: ExtensionPage, leading: string): Promise<string[]> {
  const used = await page.evaluate(`${useAll}(${JSON.stringify(leading)})`);
  if (!Array.isArray(used)) throw new Error('The page gave no list of controls.');
  return used.map(String);
}

const useAll = `(async (leading) => {
  const uses = new Map();
  const selector = 'button, summary, select, input, textarea, [role="menuitem"], [role="option"], [role="tab"], [role="switch"], ' +
    '[data-connection-id], [data-place], [data-group], .popup-map';
  const name = (element) => {
    for (const kind of ['data-connection-id', 'data-place']) if (element.hasAttribute(kind)) return kind;
    const marks = [...element.attributes].filter(({ name }) => name.startsWith('data-')).map(({ name, value }) => name + '=' + value);
    return [element.tagName, element.id, ...marks, element.getAttribute('aria-label'), element.value, element.textContent.trim().slice(0, 40)].join('|');
  };
  const leads = (element) => element.matches(leading + ', a *, a');
  const tell = (element, ...types) => types.forEach((type) => element.dispatchEvent(new Event(type, { bubbles: true })));
  const use = (element) => {
    if (element.matches('select')) {
      for (const { value } of element.options) {
        element.value = value;
        tell(element, 'input', 'change');
      }
    } else if (element.matches('.popup-map')) {
      // Plotly takes its place.
      element.dispatchEvent(new PointerEvent('pointerenter'));
    } else if (element.matches('input[type="file"]')) {
      const files = new DataTransfer();
      files.items.add(new File(['{}'], 'connections.json', { type: 'application/json' }));
      element.files = files.files;
      tell(element, 'input', 'change');
    } else if (element.matches('input:not([type="checkbox"], [type="radio"]), textarea')) {
      element.focus();
      element.value = element.matches('[type="range"], [type="number"]') ? element.max || '1' : 'port:443';
      tell(element, 'input', 'change');
      element.value = element.matches('[type="range"], [type="number"]') ? element.min || '0' : '';
      tell(element, 'input', 'change');
    } else {
      element.focus?.();
      element.click();
    }
  };
  const isShown = (element) => element.matches('[type="file"]') || element.checkVisibility({ checkVisibilityCSS: true });
  const timesUsed = (element) => uses.get(name(element)) ?? 0;
  for (let i = 0; i < 400; i++) {
    const controls = [...document.querySelectorAll(selector)].filter((element) => isShown(element) && !element.disabled && !leads(element));
    // A menu closes when something in it is chosen, so its button is used again for the next.
    const next = controls.find((element) => timesUsed(element) === 0) ??
      controls.find((element) => element.hasAttribute('aria-haspopup') && timesUsed(element) < 16);
    if (next === undefined) break;
    uses.set(name(next), timesUsed(next) + 1);
    use(next);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return [...uses.keys()];
})`;
