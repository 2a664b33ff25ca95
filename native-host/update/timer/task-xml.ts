import { timerMark } from '../../location/update-timer.ts';
import type { TimerJob } from './scheduler.ts';
import { TimerFailed } from './timer-failed.ts';
import { xmlText } from './xml-text.ts';

/**
 * The definition of a scheduled task that runs the job each Monday from noon on, or later where the computer was off; as
 * the user who is logged in, with no more rights than that user's programs have.
 *
 * @see https://learn.microsoft.com/windows/win32/taskschd/task-scheduler-schema
 * @throws {TimerFailed} for a path that XML cannot have, or in which the scheduler would see a variable (`%NAME%`)
 */
export function taskXml({ launcher, args }: TimerJob): string {
  if (/%[^%]+%/.test(launcher)) throw new TimerFailed('path-unusable', { path: launcher });
  return [
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    `  <RegistrationInfo><Description>${timerMark}.</Description></RegistrationInfo>`,
    '  <Triggers>',
    '    <CalendarTrigger>',
    '      <StartBoundary>2024-01-01T12:00:00</StartBoundary>',
    '      <RandomDelay>PT6H</RandomDelay>',
    '      <ScheduleByWeek>',
    '        <DaysOfWeek><Monday /></DaysOfWeek>',
    '        <WeeksInterval>1</WeeksInterval>',
    '      </ScheduleByWeek>',
    '    </CalendarTrigger>',
    '  </Triggers>',
    '  <Principals>',
    '    <Principal id="Author">',
    '      <LogonType>InteractiveToken</LogonType>',
    '      <RunLevel>LeastPrivilege</RunLevel>',
    '    </Principal>',
    '  </Principals>',
    '  <Settings>',
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
    '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
    '    <StartWhenAvailable>true</StartWhenAvailable>',
    '    <RunOnlyIfNetworkAvailable>true</RunOnlyIfNetworkAvailable>',
    '    <ExecutionTimeLimit>PT1H</ExecutionTimeLimit>',
    '  </Settings>',
    '  <Actions Context="Author">',
    '    <Exec>',
    `      <Command>${xmlText(`"${launcher}"`)}</Command>`,
    `      <Arguments>${xmlText(args.join(' '))}</Arguments>`,
    '    </Exec>',
    '  </Actions>',
    '</Task>',
    '',
  ].join('\r\n');
}
