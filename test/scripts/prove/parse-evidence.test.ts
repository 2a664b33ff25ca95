import { expect, test } from 'vitest';
import { parseMozLog, parseNetLog } from '../../../scripts/prove/asked-of-network.ts';
import { findingLines } from '../../../scripts/prove/finding.ts';
import { judgeRuns, type Seen } from '../../../scripts/prove/judge-runs.ts';
import { parseListeners } from '../../../scripts/prove/listeners.ts';
import { parseTrace } from '../../../scripts/prove/parse-trace.ts';
import { proveOptions } from '../../../scripts/prove/prove-options.ts';

// Recorded from strace 6.1, ss of iproute2 6.1, Chromium and Firefox ESR on Debian 12, shortened.
const trace = `24357 execve("/tmp/bin/node", ["/tmp/bin/node", "/tmp/tapmap.js"...], 0x7ffe46829230 /* 30 vars */) = 0
24357 execve("/usr/local/bin/busctl", ["busctl"...], 0x7ffe46829230 /* 30 vars */) = -1 ENOENT (No such file or directory)
24357 bind(20, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=0x00000f}, 12) = 0
24357 bind(21, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
24357 connect(22, {sa_family=AF_INET, sin_port=htons(46419), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EINPROGRESS (Operation now in progress)
24357 sendto(19, [{nlmsg_len=72, nlmsg_type=SOCK_DIAG_BY_FAMILY}, {sdiag_family=AF_INET, sdiag_protocol=6}], 72, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 72
24358 connect(24, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (No such file or directory)
24358 sendmsg(25, {msg_name={sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::53", &sin6_addr), sin6_scope_id=0}, msg_namelen=28}, 0) = 1
24358 connect(26, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("203.0.113.77")}, 16 <unfinished ...>
`;

test('of the calls, those that name an Internet address count, failed and unfinished ones too', () => {
  expect(parseTrace(trace)).toEqual({
    reached: ['127.0.0.1:46419', '[2001:db8::53]:53', '203.0.113.77:443'],
    bound: ['127.0.0.1:0'],
    started: ['/tmp/bin/node'],
  });
});

test('what listens is read with its program, and without one', () => {
  const text = `tcp LISTEN 0      37     127.0.0.1:43027 0.0.0.0:* users:(("firefox-esr",pid=24031,fd=59))
udp UNCONN 0      0      [::]:5353 [::]:*
`;
  expect(parseListeners(text)).toEqual([
    { at: 'tcp 127.0.0.1:43027', program: 'firefox-esr', pid: 24031 },
    { at: 'udp [::]:5353', program: 'the system', pid: 0 },
  ]);
});

test("Chromium's log: what it asks of its maker counts only where the extension asks", () => {
  const event = (params: object) => ({ params, type: 1 });
  const text = JSON.stringify({
    constants: {},
    events: [
      event({ url: 'https://update.googleapis.com/service/update2/json', initiator: 'not an origin' }),
      event({ host: 'accounts.google.com' }),
      event({ host: 'https://~notfound' }),
      event({ url: 'chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe/page.html' }),
      event({ url: 'http://127.0.0.1:8080/' }),
      event({ url: 'https://www.google.com/x', initiator: 'chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe' }),
      event({ url: 'https://leak.example/x?y' }),
      event({ url: 'https://leak.example/z' }),
      event({ host: 'leak.example' }),
      { type: 2 },
    ],
  });
  expect(parseNetLog(text)).toEqual(['https://www.google.com', 'https://leak.example', 'leak.example']);
});

test('a log of Chromium without events proves nothing', () => {
  expect(() => parseNetLog('{"constants":{}}')).toThrow('has no events');
});

test("Firefox's log: addresses of requests, and names", () => {
  const text = `2026-11-29 05:35:28.174659 UTC - [Parent 24031: Main Thread]: D/nsHostResolver Resolving host [localhost]<> - bypassing cache type 0. [this=7f3dbcb0c300]
2026-11-29 05:35:43.706992 UTC - [Parent 24031: Main Thread]: E/nsHttp uri=https://203.0.113.77/
2026-11-29 05:35:43.713439 UTC - [Parent 24031: Socket Thread]: D/nsHostResolver Resolving host [leak.example]<> type 0. [this=7f3dbcb0c300]
`;
  expect(parseMozLog(text)).toEqual(['https://203.0.113.77', 'leak.example']);
});

const quiet: Seen = {
  sent: new Map([['tcp 192.0.2.1:443', 3]]),
  sentWhenAsked: new Map([
    ['tcp 203.0.113.77:443', 1],
    ['dns leak.example', 2],
    ['udp 203.0.113.77:3478', 1],
  ]),
  traced: { reached: ['127.0.0.1:40000'], bound: ['127.0.0.1:0'], started: ['/usr/bin/node'] },
  hostPids: [7],
  listening: { before: [], during: [{ at: 'tcp 127.0.0.1:9000', program: 'firefox-esr', pid: 8 }], after: [] },
  asked: ['https://203.0.113.77', 'leak.example'],
};
const listener = { at: 'tcp 0.0.0.0:1', program: 'node', pid: 7 };

test('a run in which nothing happens is right', () => {
  expect(judgeRuns(quiet, quiet).flatMap(({ wrong }) => wrong)).toEqual([]);
});

test.each<[string, Partial<Seen>, string]>([
  ['a packet more', { sent: new Map([['tcp 192.0.2.1:443', 4]]) }, 'tcp 192.0.2.1:443'],
  ['a name', { sent: new Map([['dns other.example', 1]]) }, 'dns other.example'],
  ['a call', { traced: { reached: ['192.0.2.7:80'], bound: [], started: [] } }, '192.0.2.7:80'],
  ['an open port', { listening: { before: [], during: [listener], after: [] } }, 'tcp 0.0.0.0:1'],
  ['a port left open', { listening: { before: [], during: [], after: [listener] } }, 'tcp 0.0.0.0:1 node'],
  ['a site in the log', { asked: [...quiet.asked, 'https://other.example'] }, 'https://other.example'],
  ['no host', { hostPids: [] }, 'no helper app ran'],
  ['a blind capture', { sentWhenAsked: new Map() }, 'not noticed: dns leak.example'],
  ['a blind log', { asked: [] }, 'not in the log: leak.example'],
])('%s is wrong', (_, change, expected) => {
  const findings = judgeRuns({ ...quiet, ...change }, quiet);
  expect(findings.flatMap(({ wrong }) => wrong)).toContain(expected);
  expect(findings.flatMap(findingLines).join('\n')).toContain(`           ${expected}`);
});

test.each(['0', '-1', 'many', '100000'])('--minutes %s is refused', (minutes) => {
  expect(() => proveOptions([`--minutes=${minutes}`])).toThrow('--minutes must be a number');
});

test('the minutes are given, or one', () => {
  expect([proveOptions([]), proveOptions(['--minutes', '0.5'])]).toEqual([60_000, 30_000]);
});
