import { timerMark, timerName } from '../../location/update-timer.ts';
import type { TimerJob } from './scheduler.ts';

/** The text of the service that updates the databases once. @see systemd.service(5), systemd.syntax(7) */
export function serviceText({ launcher, args, dataHome }: TimerJob): string {
  return [
    `# ${timerMark}.`,
    '[Unit]',
    "Description=Update of TapMap's location data",
    // A run that was missed is made up for when the user logs in, often before there is a network: it is tried again, but
    // not for ever where trying does not help (an account that the service refuses).
    'StartLimitIntervalSec=1d',
    'StartLimitBurst=6',
    '',
    '[Service]',
    // Not oneshot, which systemd before 244 refuses to load with a restart, and with it the timer.
    'Type=simple',
    'Restart=on-failure',
    'RestartSec=30min',
    // A service that sends a byte now and then keeps nothing waiting for ever.
    'RuntimeMaxSec=1h',
    ...(dataHome === null ? [] : [`Environment=${quoted(`XDG_DATA_HOME=${dataHome}`)}`]),
    // By the shell, as the launcher's first line says: systemd runs no program whose own path has a quote or a backslash.
    `ExecStart=/bin/sh ${[launcher, ...args].map((arg) => quoted(arg).replaceAll('$', '$$$$')).join(' ')}`,
    '',
  ].join('\n');
}

/** The text of the timer: every computer at another time of the day, and later where it was off. @see systemd.timer(5) */
export function timerText(): string {
  return [
    `# ${timerMark}.`,
    '[Unit]',
    "Description=Weekly update of TapMap's location data",
    '',
    '[Timer]',
    `Unit=${timerName}.service`,
    'OnCalendar=weekly',
    'RandomizedDelaySec=12h',
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ].join('\n');
}

/** Between quotes a backslash begins an escape, and `%` a specifier (systemd.syntax(7), systemd.unit(5)). */
function quoted(text: string): string {
  const escaped = text
    .replace(/["\\]/g, String.raw`\$&`)
    .replaceAll('%', '%%')
    .replace(/[\u0001-\u001f\u007f]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `"${escaped}"`;
}
