import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesIn, sources } from './sources.ts';

/** What a browser offers to send something or to talk to another program, as values. */
const sending = new Set([
  ...[
    'fetch',
    'fetchLater',
    'XMLHttpRequest',
    'WebSocket',
    'WebTransport',
    'EventSource',
    'sendBeacon',
    'RTCPeerConnection',
  ],
  ...[
    'importScripts',
    'setIcon',
    'credentials',
    'PaymentRequest',
    'connectNative',
    'sendNativeMessage',
    'setUninstallURL',
  ],
]);

const uses = sources.flatMap((file) =>
  [...nodesIn(file)]
    .filter((node) => ts.isIdentifier(node) && sending.has(node.text) && isUsed(node))
    .map((node) => `${file.fileName}: ${node.getText()}`),
);

test('only the public IP check sends anything, the map is read from a file of our own, and the host is started', () => {
  expect([...new Set(uses)].sort()).toEqual([
    'background/host/native-port.ts: connectNative',
    'background/show-badge.ts: setIcon', // to files of our own
    'exit-check/gather-candidates.ts: RTCPeerConnection',
    'exit-check/query-echo.ts: fetch',
    'exit-check/query-stun.ts: RTCPeerConnection', // whether there is one
    'map/world/base-map.ts: fetch',
  ]);
});

/** Called, constructed or looked up, not a name in a type or a property that is given a value. */
function isUsed({ parent }: ts.Node): boolean {
  return !ts.isTypeNode(parent) && !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent);
}
