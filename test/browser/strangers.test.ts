import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { chromiumId, firefoxId } from '../../scripts/browsers/extension-ids.ts';
import type { BrowserName } from '../../scripts/browsers/extension-browser.ts';
import { launchInWorld } from '../../scripts/browsers/launch-in-world.ts';
import { popupPath } from '../../scripts/browsers/map-page.ts';
import { firefoxPagesHost } from '../../scripts/browsers/firefox/prepare-firefox-home.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { echoPort } from '../../scripts/world/echo-ports.ts';
import { startEchoServices } from '../../scripts/world/start-echo-services.ts';
import { changedExtension } from './changed-extension.ts';
import { inEachBrowser } from './in-each-browser.ts';

const webAddress = '45.33.32.156';

inEachBrowser('websites and other extensions, in %s', {}, (test, name) => {
  test.beforeAll(async ({ world }) => {
    await startEchoServices(world, { address: webAddress, names: [] });
  });

  /** What a web page gets of the extension in a folder, once every attempt has ended. */
  async function loadedByAWebPage(world: World, extensionDir: string, isFramed = false): Promise<unknown> {
    writeFileSync(join(extensionDir, 'framed.html'), '<script src="framed.js"></script>');
    writeFileSync(join(extensionDir, 'framed.js'), `parent.postMessage('framed', '*')`);
    const browser = await launchInWorld(world, name, { extensionDir, agrees: true });
    const page = await browser.open(popupPath);
    await page.goTo(`https://${webAddress}:${echoPort}/site`);
    const loaded = await page.evaluate(`(${loadAll})('${originIn[name]}', ${isFramed})`);
    await browser.close();
    return loaded;
  }

  test('a website can neither load, frame nor message a page', async ({ world }) => {
    expect(
      await loadedByAWebPage(
        world,
        changedExtension(world, name, 'as-built', (manifest) => manifest),
      ),
    ).toEqual([]);
  });

  test('it could, were files accessible, except for frames, which the policy forbids', async ({ world }) => {
    const dir = changedExtension(world, name, 'accessible', accessible);
    expect(await loadedByAWebPage(world, dir)).toEqual(['fetch', 'picture', 'script', 'style']);
  });

  test('and frames, were there no such policy', async ({ world }) => {
    const dir = changedExtension(world, name, 'frameable', (manifest) => ({
      ...accessible(manifest),
      content_security_policy: { extension_pages: `script-src 'self'; object-src 'self'` },
    }));
    expect(await loadedByAWebPage(world, dir, true)).toEqual(['fetch', 'frame', 'picture', 'script', 'style']);
  });

  test('another extension gets no response from the background', async ({ world }) => {
    const dir = changedExtension(world, name, 'as-built-too', (manifest) => manifest);
    expect(await heardByAnother(world, dir, 'deaf')).toEqual(['no-port', 'no-response']);
  });

  test('it would get one from a background that listens to others', async ({ world }) => {
    const dir = changedExtension(world, name, 'listening', (manifest) => manifest);
    const file = join(dir, 'service-worker-loader.js');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${listen}`);
    expect(await heardByAnother(world, dir, 'listening')).toEqual(['port', 'response']);
  });

  /** What another extension gets that connects to it and sends it a message: it reports by names that it looks up. */
  async function heardByAnother(world: World, extensionDir: string, domain: string): Promise<string[]> {
    const browser = await launchInWorld(world, name, { extensionDir, agrees: true });
    await browser.open(popupPath); // the background runs
    await browser.installOther(writeOther(world, name, domain));
    const heard = (): string[] => [
      ...new Set(
        world.internet.questions
          .filter((question) => question.endsWith(`.${domain}.example`))
          .map((question) => question.split('.')[0] ?? ''),
      ),
    ];
    await expect.poll(() => heard().length).toBe(2);
    await browser.close();
    return heard().toSorted();
  }
});

const originIn: Readonly<Record<BrowserName, string>> = {
  chromium: `chrome-extension://${chromiumId}`,
  firefox: `moz-extension://${firefoxPagesHost}`,
};

const accessible = (manifest: Record<string, unknown>): Record<string, unknown> => ({
  ...manifest,
  web_accessible_resources: [{ resources: ['*'], matches: ['https://*/*'] }],
});

/** Where a frame is expected it is waited for: under load it may start after any number of others. */
const loadAll = `async (origin, isFramed) => {
  const loaded = [];
  const messages = [];
  addEventListener('message', ({ data }) => messages.push(data));
  const put = (tag, attributes) => new Promise((resolve) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.addEventListener('load', () => resolve(true));
    element.addEventListener('error', () => resolve(false));
    document.body.append(element);
  });
  if (await fetch(origin + '/manifest.json').then(() => true, () => false)) loaded.push('fetch');
  if (await put('img', { src: origin + '/icons/icon-16.png' })) loaded.push('picture');
  if (await put('script', { src: origin + '/framed.js' })) loaded.push('script');
  if (await put('link', { rel: 'stylesheet', href: origin + '/plotly.css' })) loaded.push('style');
  messages.length = 0; // of the script, which ran in this page
  const frame = document.createElement('iframe');
  frame.src = origin + '/framed.html';
  document.body.append(frame);
  // Where a frame is refused, Firefox tells nothing. A page of the network arrives later than one of the disk.
  for (let nth = 0; isFramed ? !messages.includes('framed') : nth < 20; nth++) await put('iframe', { src: '/' + nth });
  if (messages.includes('framed')) loaded.push('frame');
  if (globalThis.chrome?.runtime?.connect !== undefined || globalThis.browser !== undefined) loaded.push('runtime');
  return loaded.toSorted();
}`;

const listen = `
chrome.runtime.onConnectExternal.addListener((port) => port.postMessage('heard'));
chrome.runtime.onMessageExternal.addListener((message, sender, respond) => respond('heard'));
`;

/** Writes it, and returns its folder. */
function writeOther(world: World, name: BrowserName, domain: string): string {
  const dir = join(world.scratchDir, `other-${domain}`);
  mkdirSync(dir);
  const background = name === 'chromium' ? { service_worker: 'other.js' } : { scripts: ['other.js'] };
  const gecko = { id: 'other@example', data_collection_permissions: { required: ['none'] } };
  const manifest = {
    manifest_version: 3,
    name: 'Another',
    version: '1',
    background,
    browser_specific_settings: { gecko },
  };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  const id = JSON.stringify(name === 'chromium' ? chromiumId : firefoxId);
  writeFileSync(
    join(dir, 'other.js'),
    `const report = (what) => void fetch('https://' + what + '.${domain}.example/').catch(() => null);
    const port = chrome.runtime.connect(${id}, { name: 'popup' });
    port.onMessage.addListener(() => report('port'));
    port.onDisconnect.addListener(() => report('no-port'));
    chrome.runtime.sendMessage(${id}, { type: 'gather-candidates', url: 'stun:192.0.2.1' })
      .then((response) => report(response === undefined ? 'no-response' : 'response'), () => report('no-response'));`,
  );
  return dir;
}
