import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIfconfig } from '../../../../native-host/egress/macos/parse-ifconfig.ts';

/** As public notes show `ifconfig -v` of macOS 12 to 15; the addresses are those of documentation. */
const RECORDED = `lo0: flags=8049<UP,LOOPBACK,RUNNING,MULTICAST> mtu 16384 index 1
\teflags=11000000<ECN_ENABLE,SENDLIST>
\tinet 127.0.0.1 netmask 0xff000000
\tinet6 ::1 prefixlen 128
\tinet6 fe80::1%lo0 prefixlen 64 scopeid 0x1
\tlink quality: 100 (good)
en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500 index 11
\tether 02:00:00:00:00:01
\tinet6 fe80::10d9:bcb0:601f:16fa%en0 prefixlen 64 secured scopeid 0xb
\tinet6 2001:db8:8001::1 prefixlen 64 autoconf secured
\tinet6 2001:db8:8001::2 prefixlen 64 deprecated autoconf temporary
\tinet6 2001:db8:8001::3 prefixlen 64 autoconf temporary
\tinet 192.0.2.106 netmask 0xffffff00 broadcast 192.0.2.255
\tmedia: autoselect
\tstatus: active
\ttype: Wi-Fi
\tagent domain:Skywalk type:NetIf flags:0xa443 desc:"Userspace Networking"
\tstate availability: 0 (true)
en5: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500 index 12
\tether 02:00:00:00:00:02
\ttype: Ethernet
utun4: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1280 index 25
\tinet 100.64.0.7 --> 100.64.0.7 netmask 0xffffffff
\tagent domain:NetworkExtension type:VPN flags:0xf desc:"VPN: type: Wi-Fi"
`;

test('tells which interfaces are Wi-Fi, and which addresses the system prefers', () => {
  expect(parseIfconfig(RECORDED)).toEqual({ wifi: new Set(['en0']), temporary: new Set(['2001:db8:8001::3']) });
});

test.each(['', 'ifconfig: illegal option', '\ttype: Wi-Fi\n'])('text of another form tells nothing: %j', (text) => {
  expect(parseIfconfig(text)).toEqual({ wifi: new Set(), temporary: new Set() });
});

test('any text tells something or nothing', () => {
  const lines = fc.array(fc.oneof(fc.constantFrom(...RECORDED.split('\n')), fc.string()), { maxLength: 30 });
  fc.assert(fc.property(lines, (parts) => parseIfconfig(parts.join('\n')).wifi.size <= parts.length));
});
