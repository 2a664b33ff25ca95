import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cgroupContainer, cgroupService } from '../../../../../native-host/sockets/linux/services/cgroup-service.ts';
import { isReadable } from '../../../../../native-host/sockets/linux/services/unescape-unit-name.ts';
import { anyText } from '../any-text.ts';

const id = '8fbe0d2c1a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5';
const user = '/user.slice/user-1000.slice/user@1000.service';
const podUid = '2c48913c-b29f-11e7-9350-020968147796';
const podSlice = `kubepods-burstable-pod${podUid.replaceAll('-', '_')}.slice`;

test.each([
  ['/system.slice/NetworkManager.service', 'NetworkManager.service'],
  ['/system.slice/system-getty.slice/getty@tty1.service', 'getty@tty1.service'],
  ['/system.slice/app-web.service', 'app-web.service'],
  ['/system.slice/postgresql.service/backend/7', 'postgresql.service'],
  ['/init.scope', 'init.scope'],
  ['/user.slice/user-1000.slice/session-3.scope', 'session-3.scope'],
  [`${user}/session.slice/org.gnome.Shell@wayland.service`, 'org.gnome.Shell@wayland.service'],
  ['/_cgroup.agent.service', 'cgroup.agent.service'],
  [`${user}/app.slice/run-u42.scope`, 'run-u42.scope'],
  ['/mullvad-exclusions', 'mullvad-exclusions'],
  [`/docker/${id}/mullvad-exclusions/x.service`, 'mullvad-exclusions'],
  ['/mullvad-exclusions.service', 'mullvad-exclusions.service'],
])('a unit by its name: %s', (path, service) => {
  expect(cgroupService(path)).toBe(service);
});

test.each([
  [`${user}/app.slice/app-gnome-firefox-1234.scope`, 'app:firefox'],
  [`${user}/app.slice/app-org.kde.kate@0a1b2c.service`, 'app:org.kde.kate'],
  [`${user}/app.slice/app-flatpak-org.mozilla.firefox-1234.scope`, 'flatpak:org.mozilla.firefox'],
  [`${user}/app.slice/app-org.gnome.Terminal.slice/vte-spawn-7ad1c0f2.scope`, 'app:org.gnome.Terminal'],
  [`${user}/app.slice/app-org.kde.konsole-99.scope/tab(5678).scope`, 'app:org.kde.konsole'],
  [`${user}/app.slice/snap.firefox.firefox-3c1a.scope`, 'snap:firefox'],
  ['/system.slice/snap.lxd_two.daemon.service', 'snap:lxd_two'],
])('an application: %s', (path, service) => {
  expect(cgroupService(path)).toBe(service);
});

test.each([
  [`/system.slice/docker-${id}.scope`, 'docker:8fbe0d2c1a3b'],
  [`/docker/${id}`, 'docker:8fbe0d2c1a3b'],
  [`${user}/user.slice/docker-${id}.scope`, 'docker:8fbe0d2c1a3b'],
  [`${user}/user.slice/libpod-${id}.scope/container`, 'podman:8fbe0d2c1a3b'],
  [`/machine.slice/libpod-conmon-${id}.scope`, 'podman:8fbe0d2c1a3b'],
  [`/libpod_parent/libpod-${id}`, 'podman:8fbe0d2c1a3b'],
  [`/kubepods.slice/kubepods-burstable.slice/${podSlice}/cri-containerd-${id}.scope`, `pod:${podUid}`],
  [`/kubepods.slice/kubepods-burstable.slice/${podSlice}/crio-${id}.scope`, `pod:${podUid}`],
  [`/kubepods/besteffort/pod${podUid}/${id}`, `pod:${podUid}`],
  [`/system.slice/nerdctl-${id}.scope`, 'containerd:8fbe0d2c1a3b'],
  [`/machine.slice/crio-${id}.scope`, 'crio:8fbe0d2c1a3b'],
  ['/lxc.payload.web/system.slice/ssh.service', 'lxc:web'],
  ['/lxc/web/user.slice', 'lxc:web'],
  ['/machine.slice/systemd-nspawn@debian.service/payload/system.slice/ssh.service', 'machine:debian'],
  ['/machine.slice/machine-qemu\\x2d1\\x2dweb.scope', 'machine:qemu-1-web'],
])('a container, even for what runs inside it: %s', (path, service) => {
  expect([cgroupService(path), cgroupContainer(path)]).toEqual([service, service]);
});

test('of nested containers the inner one counts', () => {
  expect(cgroupService(`/lxc.payload.web/system.slice/docker-${id}.scope`)).toBe('docker:8fbe0d2c1a3b');
});

test.each(['/', user, '/user.slice', `${user}/app.slice`, '/process_api/043c488a', `/docker-${id.slice(1)}`, '', 'x'])(
  '%s tells nothing',
  (path) => {
    expect([cgroupService(path), cgroupContainer(path)]).toEqual([null, null]);
  },
);

test.each(['/system.slice/a\u001b[31m.service', '/lxc/a\u202eb', '/system.slice/a\nb.service'])(
  'a name that is no readable text is none: %j',
  (path) => {
    expect(cgroupService(path)).toBeNull();
  },
);

test('any path gives a readable name or null', () => {
  const escape = fc.integer({ min: 0, max: 255 }).map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`);
  const inner = fc.oneof(anyText, escape);
  const part = fc.oneof(
    anyText,
    fc
      .tuple(fc.constantFrom('app-', 'snap.a.', 'lxc.payload.', 'machine-', 'systemd-nspawn@'), inner)
      .map(([head, tail]) => `${head}${tail}-1.scope`),
    inner.map((name) => `${name}.service`),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const name = cgroupService(`/${parts.join('/')}`);
      if (name !== null) expect(isReadable(name) && name !== '').toBe(true);
    }),
  );
});
