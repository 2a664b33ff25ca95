import type { ColourScheme, Viewport } from './appearance.ts';
import { waitUntil } from './wait-until.ts';

/**
 * A page of the extension as a test sees it. Expressions are source text: a function would have to survive two
 * compilers on its way into the page.
 */
export type ExtensionPage = BarePage & {
  /** Looks until the expression gives something truthy, and returns that. */
  readonly waitFor: (expression: string, timeoutMs?: number) => Promise<unknown>;
  /** The text of the first element, null where there is none. */
  readonly text: (selector: string) => Promise<string | null>;
  readonly texts: (selector: string) => Promise<string[]>;
  readonly attribute: (selector: string, name: string) => Promise<string | null>;
  readonly number: (expression: string) => Promise<number>;
};

/** What each driver provides; the rest is built upon it. */
export type BarePage = {
  /** The JSON value of an expression, awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Runs a whole script, which the page's own security policy would not let in. */
  readonly run: (script: string) => Promise<void>;
  /** Presses a key by its name ("a", "Tab", "ArrowDown", "Escape"), with Shift held where it says so. */
  readonly press: (key: string, held?: 'Shift') => Promise<void>;
  /** Clicks in the middle of the first element. */
  readonly click: (selector: string) => Promise<void>;
  /** Drags from the middle of the first element, to and fro across so many pixels, in small steps. */
  readonly drag: (selector: string, dx: number, dy: number) => Promise<void>;
  /** Makes it the tab that is seen. */
  readonly bringToFront: () => Promise<void>;
  /** Writes a PNG. */
  readonly screenshot: (path: string) => Promise<void>;
  readonly setColourScheme: (scheme: ColourScheme) => Promise<void>;
  readonly setViewport: (viewport: Viewport) => Promise<void>;
  /** Lets the browser give back all memory that nothing needs; what the script then holds, null where it does not tell. */
  readonly collectGarbage: () => Promise<{ heapBytes: number } | null>;
  readonly reload: () => Promise<void>;
  /** Addresses that the page asked for so far; null where the browser does not tell. */
  readonly requests: () => readonly string[] | null;
  readonly close: () => Promise<void>;
};

export function extensionPage(page: BarePage): ExtensionPage {
  const first = (selector: string): string => `document.querySelector(${JSON.stringify(selector)})`;
  return {
    ...page,
    waitFor: (expression, timeoutMs) => waitUntil(expression, () => page.evaluate(expression), timeoutMs),
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

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
