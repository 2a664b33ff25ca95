import { timerMark, timerName } from '../../location/update-timer.ts';
import type { TimerJob } from './scheduler.ts';
import { xmlText } from './xml-text.ts';

/**
 * The property list of a launchd agent that runs the job each Monday at noon, or when the computer wakes up after that.
 *
 * @see launchd.plist(5)
 * @throws {TimerFailed} for a path that XML cannot have
 */
export function launchAgentText({ launcher, args }: TimerJob): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    '<dict>',
    `  <key>Label</key><string>${timerName}</string>`,
    // Not a comment, which cannot have two hyphens (XML 1.0, section 2.5): the mark has them. launchd ignores the key.
    `  <key>TapMap</key><string>${timerMark}.</string>`,
    '  <key>ProgramArguments</key>',
    '  <array>',
    ...['/bin/sh', launcher, ...args].map((arg) => `    <string>${xmlText(arg)}</string>`),
    '  </array>',
    '  <key>StartCalendarInterval</key>',
    '  <dict>',
    '    <key>Weekday</key><integer>1</integer>',
    '    <key>Hour</key><integer>12</integer>',
    '    <key>Minute</key><integer>0</integer>',
    '  </dict>',
    '  <key>ProcessType</key><string>Background</string>',
    '</dict>',
    '</plist>',
    '',
  ].join('\n');
}
