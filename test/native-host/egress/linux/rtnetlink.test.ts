import { expect, test } from 'vitest';
import { NO_ROUTE } from '../../../../native-host/egress/linux/kernel/rtnetlink.ts';
import { NetlinkError, openNetlink } from '../../../../native-host/system/linux/netlink.ts';

/** Nobody starts a kernel without IPv6 for a test; to a family that it has no routes of it answers as such a one. */
test('a family that the kernel does not have is no way out, and no failure', () => {
  const netlink = openNetlink(0);
  const appleTalk = 5;
  const request = new Uint8Array(28);
  const view = new DataView(request.buffer);
  view.setUint32(0, request.length, true);
  view.setUint16(4, 26, true); // RTM_GETROUTE
  view.setUint16(6, 1, true); // NLM_F_REQUEST
  view.setUint8(16, appleTalk);
  let answered: unknown = null;
  try {
    netlink.request(request, () => undefined);
  } catch (error) {
    answered = error;
  }
  netlink.close();
  expect(answered).toBeInstanceOf(NetlinkError);
  expect(NO_ROUTE.has(answered instanceof NetlinkError ? answered.errno : 0)).toBe(true);
});
