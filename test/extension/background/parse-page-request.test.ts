import { expect, test } from 'vitest';
import { parsePageRequest } from '../../../extension/background/parse-page-request.ts';

test.each([{ type: 'set-watching', watching: false }, { type: 'set-visible', visible: true }, { type: 'retry-host' }])(
  'takes $type',
  (request) => {
    expect(parsePageRequest(request)).toEqual(request);
  },
);

test.each([null, 'retry-host', { type: 'set-watching' }, { type: 'set-watching', watching: 'no' }, { type: 'locate' }])(
  'takes no %j',
  (request) => {
    expect(parsePageRequest(request)).toBeNull();
  },
);
