import type { TimerFile } from '../../update/timer/scheduler.ts';
import type { TimerState } from '../../update/timer/read-timer.ts';
import type { TimerRemoval } from '../../update/timer/remove-timer.ts';
import { printableText } from '../printable-text.ts';

const command = 'tapmap database update --timer';

/** What installing would do: the files, and the commands that make the system take them. */
export function planText(files: readonly TimerFile[], commands: readonly string[], maxmind: boolean): string {
  const parts = files.map(({ path, bytes }) => `${printableText(path)}:\n\n${indented(textOf(bytes))}\n`);
  return [
    ...parts,
    `Then it runs:\n\n${commands.map((line) => `  ${printableText(line)}\n`).join('')}\n`,
    `Nothing was installed. To install it: ${command} --install${maxmind ? ' --maxmind' : ''}\n`,
    `${asksText(maxmind)}\n`,
  ].join('');
}

export function installedText({ path, nextRunAtMs }: TimerState, maxmind: boolean): string {
  const next = nextRunAtMs === null ? [] : [`Next run: ${new Date(nextRunAtMs).toISOString().slice(0, 16)}Z`];
  const lines = [
    `Installed the weekly update of the location data: ${printableText(path)}`,
    ...next,
    asksText(maxmind),
    `To remove it: ${command} --remove`,
  ];
  return `${lines.join('\n')}\n`;
}

export function removedText({ removed, left }: TimerRemoval): string {
  return `${[...removalLines({ removed, left }), removed.length === 0 ? 'The weekly update was not installed.' : 'The weekly update was removed.'].join('\n')}\n`;
}

/** What was removed and what was left, one line each; also for `tapmap uninstall`. */
export function removalLines({ removed, left }: TimerRemoval): string[] {
  return [
    ...removed.map((path) => `Removed ${printableText(path)}`),
    ...left.map((path) => `Left ${printableText(path)}: it is not TapMap's`),
  ];
}

/** What the user agrees to. */
function asksText(maxmind: boolean): string {
  const service = maxmind ? 'maxmind.com' : 'db-ip.com';
  return (
    `Once a week it asks ${service} for new data, without a click, and whether or not a VPN is connected then: ` +
    `${service} sees the IP address that this computer has at that time.`
  );
}

function textOf(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.subarray(2).toString('utf16le') : bytes.toString('utf8');
}

const indented = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => (line === '' ? '' : `  ${printableText(line)}`))
    .join('\n');
