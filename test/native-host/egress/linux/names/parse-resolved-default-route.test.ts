import { expect, test } from 'vitest';
import { parseResolvedDefaultRoute } from '../../../../../native-host/egress/linux/names/parse-resolved-default-route.ts';

test.each([
  ['{"type":"b","data":true}\n', true],
  ['{"type":"b","data":false}\n', false],
  ['', null],
  ['Failed to get property DefaultRoute on interface org.freedesktop.resolve1.Link: Unknown object', null],
  ['{"type":"s","data":"true"}', null],
  ['{"type":"a(iiay)","data":[]}\n{"type":"a(isb)","data":[]}', null],
  ['true', null],
])('%j', (text, isDefaultRoute) => {
  expect(parseResolvedDefaultRoute(text)).toBe(isDefaultRoute);
});
