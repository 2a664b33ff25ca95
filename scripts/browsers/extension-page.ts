import type { ColourScheme, Viewport } from './appearance.ts';
import { atRest, elementAtRest } from './at-rest.ts';
import { waitUntil } from './wait-until.ts';

/**
 * A page of the extension as a test drives it. Expressions are source text: a function would have to survive two
 * compilers before it reaches the page.
 */
export type ExtensionPage = BarePage & {
  /** Polls until the expression is truthy, and returns its value. */
  readonly waitFor: (expression: string, timeoutMs?: number) => Promise<unknown>;
  /** Waits until nothing of it moves or changes: before colours, sizes or positions are read. */
  readonly atRest: () => Promise<void>;
  /** The text of the first element, null where there is none. */
  readonly text: (selector: string) => Promise<string | null>;
  readonly texts: (selector: string) => Promise<string[]>;
  readonly attribute: (selector: string, name: string) => Promise<string | null>;
  readonly number: (expression: string) => Promise<number>;
};

/** What each driver implements; the rest is built on it. */
export type BarePage = {
  /** The JSON value of an expression, awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Runs a whole script, which the page's own content security policy would block. */
  readonly run: (script: string) => Promise<void>;
  /** Presses a key by its name ("a", "Tab", "ArrowDown", "Escape"), with Shift held if requested. */
  readonly press: (key: string, held?: 'Shift') => Promise<void>;
  /** Clicks in the middle of the first element, once it is there and moves no more. */
  readonly click: (selector: string) => Promise<void>;
  /** Drags from the middle of the first element by so many pixels and back, in small steps. */
  readonly drag: (selector: string, dx: number, dy: number) => Promise<void>;
  /** Leaves for any other page, and resolves when it has loaded. */
  readonly goTo: (address: string) => Promise<void>;
  /** Makes it the active tab. */
  readonly bringToFront: () => Promise<void>;
  /** Writes a PNG. */
  readonly screenshot: (path: string) => Promise<void>;
  readonly setColourScheme: (scheme: ColourScheme) => Promise<void>;
  /** The system's wishes `prefers-contrast: more` and `prefers-reduced-motion: reduce`; in Firefox for all pages. */
  readonly setMoreContrast: (isWanted: boolean) => Promise<void>;
  readonly setReducedMotion: (isWanted: boolean) => Promise<void>;
  readonly setViewport: (viewport: Viewport) => Promise<void>;
  /** Forces a garbage collection. @returns the size of the JavaScript heap after it, null where it is not reported */
  readonly collectGarbage: () => Promise<{ heapBytes: number } | null>;
  readonly reload: () => Promise<void>;
  /** URLs that the page has requested so far; null where the browser does not report them. */
  readonly requests: () => readonly string[] | null;
  readonly close: () => Promise<void>;
};

export function extensionPage(page: BarePage): ExtensionPage {
  const first = (selector: string): string => `document.querySelector(${JSON.stringify(selector)})`;
  return {
    ...page,
    click: async (selector) => {
      await waitUntil(`${selector} is there`, () => page.evaluate(elementAtRest(selector)));
      await page.click(selector);
    },
    waitFor: (expression, timeoutMs) => waitForValue(page, expression, timeoutMs),
    atRest: async () => {
      await page.evaluate(atRest);
    },
    text: async (selector) => textOrNull(await page.evaluate(`${first(selector)}?.textContent ?? null`)),
    attribute: async (selector, name) =>
      textOrNull(await page.evaluate(`${first(selector)}?.getAttribute(${JSON.stringify(name)}) ?? null`)),
    texts: async (selector) => {
      const all = `[...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => element.textContent)`;
      const texts = await page.evaluate(all);
      return Array.isArray(texts) ? texts.map(String) : [];
    },
    number: async (expression) => Number(await page.evaluate(expression)),
  };
}

/** While one page takes the place of another, no expression has a value: that is waited out, and told if it lasts. */
async function waitForValue({ evaluate }: BarePage, expression: string, timeoutMs?: number): Promise<unknown> {
  let failure = '';
  const ask = async (): Promise<unknown> => {
    try {
      const value = await evaluate(expression);
      failure = '';
      return value;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      failure = ` (${error.message})`;
      return undefined;
    }
  };
  return waitUntil(() => `${expression}${failure}`, ask, timeoutMs);
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
