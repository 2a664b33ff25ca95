import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { jsonParts } from '../../../../extension/export/json-parts.ts';
import { importFailureSentence } from '../../../../extension/page/files/import-failure-sentence.ts';
import { importModel } from '../../../../extension/page/files/import-model.ts';
import { exportLimits } from '../../../../extension/export/export-limits.ts';
import { readExport } from '../../../../extension/export/read-export.ts';
import { defaultSettings } from '../../../../extension/contract/settings.ts';
import { initialState, type AppState } from '../../../../extension/store/app-state.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { exportedOf, joined } from '../../export/exported-of.ts';

const connection = connectionWith({ id: 'a', processName: '<b>curl' });
const exportedText = joined(jsonParts(exportedOf([connection])));
const live = signal<AppState>({ ...initialState, settings: defaultSettings });

/** What the worker does, without one. */
const readHere = (file: Blob) => ({ result: readExport(file), stop: () => undefined });

async function opened(...files: File[]) {
  const model = importModel(live, readHere);
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
  const held = slow.arrayBuffer();
  slow.arrayBuffer = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return held;
  };
  const model = await opened(slow, new File([exportedText], 'quick.json'));
  expect(model.imported.value?.fileName).toBe('quick.json');
});

test('a file that is too large is not read', async () => {
  const file = new File([], 'large.json');
  Object.defineProperty(file, 'size', { value: exportLimits.bytes + 1 });
  file.arrayBuffer = () => Promise.reject(new Error('It was read.'));
  const model = await opened(file);
  expect(model.failed.value?.failure).toEqual({
    code: 'too-large',
    bytes: exportLimits.bytes + 1,
    maxBytes: exportLimits.bytes,
  });
});

test('a file that the browser cannot read is a failure, not an exception', async () => {
  const file = new File([], 'folder');
  file.arrayBuffer = () => Promise.reject(new DOMException('It is a folder.', 'NotReadableError'));
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

test.each<[string, BlobPart[], string]>([
  ['nothing', [], 'Cannot open x.json: the file is empty.'],
  ['a picture', [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff)], 'Cannot open x.json: it is not text in UTF-8.'],
  ['UTF-16', [Uint8Array.of(0xff, 0xfe, 0x7b, 0x00)], 'Cannot open x.json: it is not text in UTF-8.'],
  ['NUL bytes', [exportedText, '\0'], 'Cannot open x.json: it is not valid JSON'],
  ['a list in a list in …', ['['.repeat(100_000)], 'nested 100,000 deep; the limit is 16.'],
  ['millions of objects', [`[${'{},'.repeat(4_000_000)}{}]`], 'it has 4,000,002 values; the limit is 4,000,000.'],
])('%s is refused by a sentence that says so', async (_, parts, sentence) => {
  const model = await opened(new File(parts, 'x.json'));
  expect(model.failed.value && importFailureSentence(model.failed.value)).toContain(sentence);
  expect(model.imported.value).toBeNull();
});

test('several files, and what is no file, are refused', () => {
  const model = importModel(live, readHere);
  model.refuse(3);
  expect(model.failed.value && importFailureSentence(model.failed.value)).toContain('3 files');
  model.refuse(0);
  expect(model.failed.value && importFailureSentence(model.failed.value)).toContain('not a file');
});

test('a file that is cancelled is not shown, and its reading ends', async () => {
  let stops = 0;
  const shares: ((share: number) => void)[] = [];
  const parsed = await readExport(new File([exportedText], 'large.json'));
  const finishes: (() => void)[] = [];
  const result = new Promise<typeof parsed>((resolve) => finishes.push(() => resolve(parsed)));
  const model = importModel(live, (_, onShare) => {
    shares.push(onShare);
    return { result, stop: () => stops++ };
  });
  const opening = model.open(new File([exportedText], 'large.json'));
  shares[0]?.(0.5);
  expect(model.reading.value).toEqual({ fileName: 'large.json', share: 0.5 });
  model.cancel();
  finishes[0]?.();
  await opening;
  expect([model.reading.value, model.imported.value, model.failed.value, stops]).toEqual([null, null, null, 1]);
});

test('the name of a file is shown as far as a system can have it', async () => {
  const model = await opened(new File(['{}'], 'x'.repeat(1_000_000)));
  expect(model.failed.value?.fileName).toHaveLength(255);
});
