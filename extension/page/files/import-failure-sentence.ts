import { formatBytes, formatCount } from '../../text/format-number.ts';
import { message, type MessageKey } from '../../text/message.ts';
import type { Expectation } from '../../validation/expectation.ts';
import type { FailedImport } from './import-model.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** Names the file, what was expected and what was found. Plain text, whatever the file's name and contents. */
export function importFailureSentence({ fileName, failure }: FailedImport): string {
  const file = foreignText(fileName);
  switch (failure.code) {
    case 'too-large':
      return message('importTooLarge', {
        file,
        size: formatBytes(failure.bytes),
        most: formatBytes(failure.maxBytes),
      });
    case 'not-one-file':
      return failure.count === 0 ? message('importNoFile') : message('importManyFiles', { count: failure.count });
    case 'empty':
      return message('importEmpty', { file });
    case 'not-text':
      return message('importNotText', { file });
    case 'too-deep':
      return message('importTooDeep', { file, depth: formatCount(failure.depth), most: failure.most });
    case 'too-many':
      return message(tooMany[failure.of], {
        file,
        count: formatCount(failure.count),
        most: formatCount(failure.most),
      });
    case 'too-long':
      return message('importTooLong', {
        ...{ file, path: foreignText(shortened(failure.path)) },
        ...{ count: formatCount(failure.characters), most: formatCount(failure.most) },
      });
    case 'unreadable':
      return message('importUnreadable', { file });
    case 'not-json':
      return message('importNotJson', { file });
    case 'other-format':
      if (failure.got === '"FeatureCollection"') return message('importGeoJson', { file });
      return failure.got === null
        ? message('importNoFormat', { file })
        : message('importOtherFormat', { file, got: foreignText(failure.got) });
    case 'newer-version':
      return message('importNewerVersion', { file, version: failure.version, newest: failure.newest });
    case 'wrong-field': {
      const expected = message(expectations[failure.expected]);
      return message('importWrongField', {
        file,
        path: foreignText(shortened(failure.path)),
        expected: failure.orNull ? message('importExpectedOrNull', { expected }) : expected,
        got: failure.got === null ? message('importGotNothing') : foreignText(failure.got),
      });
    }
  }
}

/** A path contains names of fields from the file. */
const shortened = (path: string) => (path.length > maxPathCharacters ? `${path.slice(0, maxPathCharacters)}…` : path);
const maxPathCharacters = 100;

const tooMany: Record<Extract<FailedImport['failure'], { code: 'too-many' }>['of'], MessageKey> = {
  connections: 'importTooManyConnections',
  problems: 'importTooManyProblems',
  databases: 'importTooManyDatabases',
  hosts: 'importTooManyHosts',
  values: 'importTooManyValues',
};

const expectations: Record<Expectation, MessageKey> = {
  text: 'importExpectedText',
  'whole-number': 'importExpectedWholeNumber',
  port: 'importExpectedPort',
  count: 'importExpectedCount',
  amount: 'importExpectedAmount',
  latitude: 'importExpectedLatitude',
  longitude: 'importExpectedLongitude',
  time: 'importExpectedTime',
  'country-code': 'importExpectedCountryCode',
  'known-value': 'importExpectedKnownValue',
  'yes-or-no': 'importExpectedYesOrNo',
  fact: 'importExpectedFact',
  object: 'importExpectedObject',
  list: 'importExpectedList',
  unique: 'importExpectedUnique',
};
