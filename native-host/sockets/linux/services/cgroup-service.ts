import { excludingGroup } from './excluding-group.ts';
import { parseAppUnit } from './parse-app-unit.ts';
import { isReadable, unescapeUnitName } from './unescape-unit-name.ts';

/**
 * What the processes of a control group run as, by the group's path: a container (`docker:8fbe…`), a sandboxed or
 * desktop application (`snap:firefox`, `app:org.gnome.Evince`), or a systemd unit by its name (`NetworkManager.service`);
 * before all of these a group that a VPN app leads past its tunnel (`mullvad-exclusions`).
 *
 * The innermost group with a known name counts. A container takes precedence over what runs inside it: the `ssh.service`
 * of a container is not the computer's.
 *
 * @returns null for the root, a slice, a user's systemd as a whole, and groups that follow no known convention
 */
export function cgroupService(path: string): string | null {
  return excludingGroup(path) ?? cgroupContainer(path) ?? innermost(path, serviceIn);
}

/** The container that the group belongs to, in the same form; null when it belongs to none. */
export function cgroupContainer(path: string): string | null {
  return innermost(path, containerIn) ?? innermost(path, podlessContainerIn);
}

function innermost(path: string, nameIn: (part: string, parent: string, path: string) => string | null): string | null {
  // systemd puts `_` before a name that clashes with a file of the kernel (cg_escape in systemd's cgroup-util.c).
  const parts = path.split('/').map((part) => part.replace(/^_/, ''));
  for (let i = parts.length - 1; i > 0; i--) {
    const name = nameIn(parts[i] ?? '', parts[i - 1] ?? '', path);
    if (name !== null && isReadable(name)) return name;
  }
  return null;
}

/** A container's id; its first twelve digits are what the container programs show. */
const ID = '([0-9a-f]{12})[0-9a-f]{52}';
const UUID = '([0-9a-f]{8}(?:[-_]?[0-9a-f]{4}){3}[-_]?[0-9a-f]{12})';

/**
 * Groups of containers, by their own name and their parent's: first with systemd as the driver, then with cgroupfs
 * (Docker: "Runtime metrics"; Podman: libpod; Kubernetes: "kubepods" of its container managers; LXC: lxc.container.conf(5),
 * lxc.cgroup.dir; systemd-nspawn(1), and machines that systemd-machined(8) registers).
 */
const CONTAINERS: readonly { kind: string; name: RegExp; parent?: RegExp }[] = [
  { kind: 'docker', name: new RegExp(`^docker-${ID}\\.scope$`) },
  { kind: 'docker', name: new RegExp(`^${ID}$`), parent: /^docker$/ },
  { kind: 'podman', name: new RegExp(`^libpod-(?:conmon-)?${ID}(?:\\.scope)?$`) },
  { kind: 'pod', name: new RegExp(`^kubepods(?:-besteffort|-burstable)?-pod${UUID}\\.slice$`) },
  { kind: 'pod', name: new RegExp(`^pod${UUID}$`) },
  { kind: 'lxc', name: /^lxc\.(?:payload|monitor)\.(.+)$/ },
  { kind: 'lxc', name: /^(.+)$/, parent: /^lxc$/ },
  { kind: 'machine', name: /^systemd-nspawn@(.+)\.service$/ },
  { kind: 'machine', name: /^machine-(.+)\.scope$/ },
];

function containerIn(part: string, parent: string): string | null {
  for (const { kind, name, parent: parentName } of CONTAINERS) {
    if (parentName?.test(parent) === false) continue;
    const id = name.exec(part)?.[1];
    if (id === undefined) continue;
    return `${kind}:${kind === 'pod' ? id.replaceAll('_', '-') : unescapeUnitName(id)}`;
  }
  return null;
}

/** containerd and CRI-O without Kubernetes, where the pod is the better name. nerdctl(8) and ctr(8) use the first form. */
const PODLESS = [
  new RegExp(`^(?:nerdctl|cri-containerd)-${ID}\\.scope$`),
  new RegExp(`^crio-(?:conmon-)?${ID}(?:\\.scope)?$`),
];

function podlessContainerIn(part: string): string | null {
  const [containerd, crio] = PODLESS.map((pattern) => pattern.exec(part)?.[1]);
  if (containerd !== undefined) return `containerd:${containerd}`;
  return crio === undefined ? null : `crio:${crio}`;
}

function serviceIn(part: string, _parent: string, path: string): string | null {
  // snapd names units snap.SNAP[_INSTANCE].APP, with a random part for scopes (snapcore/snapd, sandbox/cgroup).
  const snap = /^snap\.([^.]+)\..+\.(?:scope|service)$/.exec(part)?.[1];
  if (snap !== undefined) return `snap:${snap}`;
  // A system unit may have any name, even app-web.service.
  const mayBeApp = !part.endsWith('.service') || /\/user@\d+\.service\//.test(path);
  const app = mayBeApp ? parseAppUnit(part) : null;
  if (app !== null) return app;
  return UNIT.test(part) && !UNINFORMATIVE.test(part) ? part : null;
}

/** The types of units that have processes (systemd.unit(5)); a slice has none of its own. */
const UNIT = /^.+\.(?:service|scope|socket|mount|swap)$/;

/** A user's whole systemd; the tabs of GNOME's and KDE's terminals, which are inside the terminal's own group. */
const UNINFORMATIVE = /^user@\d+\.service$|^vte-spawn-.*\.scope$|^tab\(.*\)\.scope$/;
