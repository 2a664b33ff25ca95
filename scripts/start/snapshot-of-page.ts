import { parseHostMessage } from '../../extension/background/host/parse-host-message.ts';
import type { Snapshot } from '../../native-host/protocol.ts';
import type { ExtensionPage } from '../browsers/extension-page.ts';

/**
 * The snapshot that a page of the extension receives when it attaches to the background. Its list has only the
 * lines that are on screen.
 *
 * @throws {TypeError} when it receives anything else
 */
export async function snapshotOfPage(page: ExtensionPage): Promise<Snapshot> {
  const parsed = parseHostMessage(await page.evaluate(attachAndCollect));
  if (parsed.kind !== 'message' || parsed.message.type !== 'snapshot') {
    throw new TypeError(`The page was given no snapshot, but ${JSON.stringify(parsed)}.`);
  }
  return parsed.message;
}

/** Runs in the page: attaches again until a snapshot is complete, and returns it as one message of the host. */
const attachAndCollect = `new Promise((resolve) => {
  const port = (globalThis.browser ?? chrome).runtime.connect();
  const snapshot = { type: 'snapshot', part: 1, parts: 1, complete: true, problems: [], connections: [] };
  port.onMessage.addListener((update) => {
    if (update.type === 'host' && update.host.kind === 'running') {
      const { source, platform, version } = update.host;
      Object.assign(snapshot, { source, platform, hostVersion: version });
    }
    if (update.type === 'problems') {
      const problems = update.problems.filter(({ code }) => code !== 'message-malformed');
      Object.assign(snapshot, { problems, complete: update.problems.length === 0 });
    }
    if (update.type !== 'snapshot') return;
    if (update.part === 1) snapshot.connections = [];
    snapshot.connections.push(...update.connections);
    snapshot.takenAtMs = update.takenAtMs;
    if (update.part < update.parts) return;
    port.disconnect();
    resolve(snapshot);
  });
})`;
