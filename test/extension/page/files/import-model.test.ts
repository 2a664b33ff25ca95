import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { jsonParts } from '../../../../extension/export/json-parts.ts';
import { importFailureSentence } from '../../../../extension/page/files/import-failure-sentence.ts';
import { importModel, maxBytes } from '../../../../extension/page/files/import-model.ts';
import { defaultSettings } from '../../../../extension/contract/settings.ts';
import { initialState, type AppState } from '../../../../extension/store/app-state.ts';
import { connectionWith } from '../../connection.ts';
import { exportedOf, joined } from '../../export/exported-of.ts';

const connection = connectionWith({ id: 'a', processName: '<b>curl' });
const exportedText = joined(jsonParts(exportedOf([connection])));
const live = signal<AppState>({ ...initialState, settings: defaultSettings });

async function opened(...files: File[]) {
  const model = importModel(live);
  await Promise.all(files.map((file) => model.open(file)));
  return model;
}

test('an export is shown as recorded, in place of live connections and without a home', async () => {
  const model = await opened(new File([exportedText], 'yesterday.json'));
  expect(model.state.value?.connections).toEqual(new Map([['a', connection]]));
  expect(model.state.value?.takenAtMs).toBe(exportedOf([]).takenAtMs);
  expect(model.state.value?.databases[0]?.attribution.text).toBe('Demo Data');
  expect(model.state.value?.settings?.home).toEqual({ kind: 'none' });
  model.close();
  expect(model.state.value).toBeNull();
});

test('live polls do not parse the file again', async () => {
  const model = await opened(new File([exportedText], 'yesterday.json'));
  const before = model.state.value;
  live.value = { ...live.value, takenAtMs: 5 };
  expect(model.state.value).toBe(before);
});

test('a byte order mark before an export is accepted', async () => {
  const model = await opened(new File(['\uFEFF', exportedText], 'yesterday.json'));
  expect(model.failed.value).toBeNull();
});

test('a file that fails leaves what was shown before', async () => {
  const model = await opened(new File([exportedText], 'yesterday.json'));
  await model.open(new File(['{}'], 'other.json'));
  expect(model.imported.value?.fileName).toBe('yesterday.json');
  expect(model.failed.value?.fileName).toBe('other.json');
});

test('of two files the one that was chosen last is shown', async () => {
  const slow = new File([exportedText], 'slow.json');
  const held = slow.text();
  slow.text = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return held;
  };
  const model = await opened(slow, new File([exportedText], 'quick.json'));
  expect(model.imported.value?.fileName).toBe('quick.json');
});

test('a file that is too large is not read', async () => {
  const file = new File([], 'large.json');
  Object.defineProperty(file, 'size', { value: maxBytes + 1 });
  file.text = () => Promise.reject(new Error('It was read.'));
  const model = await opened(file);
  expect(model.failed.value?.failure).toEqual({ code: 'too-large', bytes: maxBytes + 1, maxBytes });
});

test('a file that the browser cannot read is a failure, not an exception', async () => {
  const file = new File([], 'folder');
  file.text = () => Promise.reject(new DOMException('It is a folder.', 'NotReadableError'));
  const model = await opened(file);
  expect(model.failed.value?.failure).toEqual({ code: 'unreadable' });
});

test('the sentence names the file, the expected and the actual content', async () => {
  const wrong = exportedText.replace('"localPort":50000', '"localPort":"ssh"');
  const model = await opened(new File([wrong], 'x<y>.json'));
  const { failed } = model;
  expect(failed.value && importFailureSentence(failed.value)).toBe(
    'Cannot open x<y>.json: at connections[0].localPort, expected a whole number from 0 to 65535, found "ssh".',
  );
});
