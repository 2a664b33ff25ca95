import { writeFileSync } from 'node:fs';
import type { Bidi } from './bidi.ts';
import { dragPath, type Point } from '../drag-path.ts';
import type { Viewport } from '../appearance.ts';
import { extensionPage, type BarePage, type ExtensionPage } from '../extension-page.ts';
import { firefoxEvaluate, firefoxEvaluateChrome } from './firefox-evaluate.ts';
import { keyActions } from './firefox-keys.ts';
import { waitUntil } from '../wait-until.ts';

/** Opens a URL in the tab `context`. A null viewport keeps the window's own. */
export async function firefoxPage(
  bidi: Bidi,
  context: string,
  address: string,
  viewport: Viewport | null,
): Promise<ExtensionPage> {
  const setViewport = async ({ width, height, scale = 1 }: Viewport): Promise<void> => {
    const size = { viewport: { width, height }, devicePixelRatio: scale };
    await bidi.send('browsingContext.setViewport', { context, ...size });
  };
  if (viewport) await setViewport(viewport);
  const evaluate = (expression: string): Promise<unknown> => firefoxEvaluate(bidi, context, expression);
  const navigate = async (url = address): Promise<void> => {
    await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
  };
  const press = async ([from, ...path]: Point[]): Promise<void> => {
    const move = (point?: Point): object => ({ type: 'pointerMove', duration: 16, ...point });
    const down = { type: 'pointerDown', button: 0 };
    const pointer = [move(from), down, ...path.map(move), { type: 'pointerUp', button: 0 }];
    await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions: pointer }] });
  };
  const prefer = async (preference: string, value: number): Promise<void> => {
    await firefoxEvaluateChrome(bidi, `Services.prefs.setIntPref('${preference}', ${value})`);
  };
  await navigate();
  return extensionPage({
    evaluate,
    run: async (script) => {
      await bidi.send('script.evaluate', { target: { context }, awaitPromise: false, expression: `${script}\n;0` });
    },
    press: async (key, held) => {
      await bidi.send('input.performActions', { context, actions: [keyActions(key, held)] });
    },
    click: async (selector) => {
      await press([await middleOf(evaluate, selector)]);
    },
    drag: async (selector, dx, dy) => press(dragPath(await middleOf(evaluate, selector), dx, dy)),
    goTo: navigate,
    bringToFront: async () => {
      await bidi.send('browsingContext.activate', { context });
      // Otherwise the focus stays in the address bar, and no element of the page is drawn as focused.
      const browserWindow = `Services.wm.getMostRecentWindow('navigator:browser')`;
      await firefoxEvaluateChrome(bidi, `${browserWindow}.gBrowser.selectedBrowser.focus()`);
    },
    screenshot: async (path) => {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      writeFileSync(path, Buffer.from(String(data), 'base64'));
    },
    setColourScheme: (scheme) => prefer('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1),
    setMoreContrast: async (isWanted) => {
      // A theme of the system for more contrast, of which pages take no colour.
      await prefer('browser.display.document_color_use', 1);
      await prefer('ui.useAccessibilityTheme', Number(isWanted));
    },
    setReducedMotion: (isWanted) => prefer('ui.prefersReducedMotion', Number(isWanted)),
    setViewport,
    collectGarbage: async () => {
      const minimised = 'new Promise((resolve) => memory.minimizeMemoryUsage(() => resolve(true)))';
      const memory = `Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager)`;
      await firefoxEvaluateChrome(bidi, `((memory) => ${minimised})(${memory})`);
      await firefoxEvaluateChrome(bidi, `Services.obs.notifyObservers(null, 'child-mmu-request')`);
      return null;
    },
    reload: () => navigate(),
    requests: () => null,
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  });
}

/**
 * Opens the real popup from `opener`. BiDi does not list it as a browsing context, but another page of the extension
 * can access it, so expressions run in the opener with the popup's own globals.
 */
export async function firefoxPopup(opener: ExtensionPage): Promise<ExtensionPage> {
  const views = `browser.extension.getViews({ type: 'popup' })`;
  await opener.evaluate('browser.action.openPopup()');
  await waitUntil('the popup opens', () => opener.evaluate(`${views}[0]?.document.readyState === 'complete'`));
  const evaluate: BarePage['evaluate'] = (expression) =>
    opener.evaluate(`(async (window, { document, performance }) => (${expression}))(${views}[0], ${views}[0])`);
  return extensionPage({
    ...opener,
    evaluate,
    click: async (selector) => {
      await evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
    },
    screenshot: () => Promise.reject(new Error('Firefox takes no picture of a popup: open its page in a tab.')),
    close: async () => {
      await opener.evaluate(`${views}[0]?.close()`); // it may have closed itself
      await opener.close();
    },
  });
}

async function middleOf(evaluate: BarePage['evaluate'], selector: string): Promise<Point> {
  const element = `document.querySelector(${JSON.stringify(selector)})`;
  await evaluate(`${element}.scrollIntoView({ block: 'center' })`);
  const middle = (start: string, size: string): string => `Math.round(box.${start} + box.${size} / 2)`;
  const at = `((box) => [${middle('left', 'width')}, ${middle('top', 'height')}])(${element}.getBoundingClientRect())`;
  const point = await evaluate(at);
  if (!Array.isArray(point)) throw new Error(`No element ${selector}`);
  return { x: Number(point[0]), y: Number(point[1]) };
}
