import { writeFileSync } from 'node:fs';
import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import { dragPath } from './drag-path.ts';
import type { Viewport } from './appearance.ts';
import { extensionPage, type ExtensionPage } from './extension-page.ts';

/** Wraps a puppeteer page. Its errors are added to `errors` as they happen. */
export function chromiumPage(page: Page, errors: string[]): ExtensionPage {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text()); // includes violations of the content security policy
  });
  const wish = mediaWishes(page);
  return extensionPage({
    evaluate: (expression) => page.evaluate(`(async () => (${expression}))()`),
    run: async (script) => {
      await page.evaluate(`${script}\n;0`);
    },
    press: async (key, held) => {
      if (held) await page.keyboard.down(held);
      await page.keyboard.press(key as KeyInput); // puppeteer throws for an unknown name
      if (held) await page.keyboard.up(held);
    },
    click: (selector) => page.click(selector),
    drag: async (selector, dx, dy) => {
      const box = await (await page.waitForSelector(selector))?.boundingBox();
      if (!box) throw new Error(`No element ${selector}`);
      const path = dragPath({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, dx, dy);
      await page.mouse.move(path[0].x, path[0].y);
      await page.mouse.down();
      for (const { x, y } of path) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    goTo: async (address) => {
      await page.goto(address);
    },
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => writeFileSync(path, await page.screenshot()),
    setColourScheme: (scheme) => wish('prefers-color-scheme', scheme),
    setMoreContrast: (isWanted) => wish('prefers-contrast', isWanted ? 'more' : 'no-preference'),
    setReducedMotion: (isWanted) => wish('prefers-reduced-motion', isWanted ? 'reduce' : 'no-preference'),
    setViewport: (viewport) => page.setViewport(chromiumViewport(viewport)),
    collectGarbage: async () => {
      const client = await page.createCDPSession();
      await client.send('HeapProfiler.collectGarbage');
      const { usedSize } = await client.send('Runtime.getHeapUsage');
      await client.detach();
      return { heapBytes: usedSize };
    },
    reload: async () => {
      await page.reload();
    },
    requests: () => requests,
    close: () => page.close(),
  });
}

/** Sets media features by the protocol: puppeteer refuses some. Each command replaces what the one before it set. */
function mediaWishes(page: Page): (name: string, value: string) => Promise<void> {
  const wishes = new Map<string, string>();
  let session: Promise<CDPSession> | null = null;
  return async (name, value) => {
    wishes.set(name, value);
    session ??= page.createCDPSession(); // what it emulates ends with it
    const features = [...wishes].map(([each, wish]) => ({ name: each, value: wish }));
    await (await session).send('Emulation.setEmulatedMedia', { features });
  };
}

export const chromiumViewport = ({ width, height, scale }: Viewport) => ({
  width,
  height,
  deviceScaleFactor: scale ?? 1,
});
