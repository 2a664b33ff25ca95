import { formatBytes } from '../../text/format-number.ts';
import { message, type MessageKey } from '../../text/message.ts';
import type { Expectation } from '../../validation/expectation.ts';
import type { FailedImport } from './import-model.ts';

/** Names the file, what was expected and what was found. Plain text, whatever the file's name and contents. */
export function importFailureSentence({ fileName, failure }: FailedImport): string {
  const file = fileName;
  switch (failure.code) {
    case 'too-large':
      return message('importTooLarge', {
        file,
        size: formatBytes(failure.bytes),
        most: formatBytes(failure.maxBytes),
      });
    case 'unreadable':
      return message('importUnreadable', { file });
    case 'not-json':
      return message('importNotJson', { file });
    case 'other-format':
      if (failure.got === '"FeatureCollection"') return message('importGeoJson', { file });
      return failure.got === null
        ? message('importNoFormat', { file })
        : message('importOtherFormat', { file, got: failure.got });
    case 'newer-version':
      return message('importNewerVersion', { file, version: failure.version, newest: failure.newest });
    case 'wrong-field': {
      const expected = message(expectations[failure.expected]);
      return message('importWrongField', {
        file,
        path: failure.path,
        expected: failure.orNull ? message('importExpectedOrNull', { expected }) : expected,
        got: failure.got ?? message('importGotNothing'),
      });
    }
  }
}

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
