import type { HostState } from '../../contract/host-state.ts';
import { hostCommands } from './host-commands.ts';
import { formatDateTime } from '../../text/format-time.ts';
import { message } from '../../text/message.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** What a state of the host means to the user: one sentence, one next step, and for some a command to copy. */
export type HostStateSentence = {
  sentence: string;
  nextStep: string | null;
  command: string | null;
  /** Whether a start is tried every 2 s while a page is seen (background/host/restart-delay.ts). */
  waits: boolean;
};

export function hostStateSentence(state: HostState): HostStateSentence {
  switch (state.kind) {
    case 'running':
      return calm(message('hostRunning'));
    case 'starting':
      return calm(message('hostStarting'));
    case 'stopped':
      return calm(message('hostStopped'));
    case 'silent':
      return unawaited(message('hostSilent'), message('hostSilentNext'), hostCommands.snapshot);
    case 'not-installed':
      return awaited(message('hostNotInstalled'), message('hostNotInstalledNext'), hostCommands.install);
    case 'no-portal':
      return unawaited(message('hostNoPortal'), message('hostNoPortalNext'), null);
    case 'not-allowed':
      return awaited(
        message('hostNotAllowed', { id: state.extensionId }),
        message('hostNotAllowedNext'),
        hostCommands.letIn(state.extensionId),
      );
    case 'cannot-start':
      return awaited(message('hostCannotStart'), message('hostCannotStartNext'), hostCommands.install);
    case 'node-too-old':
      return awaited(
        message('hostNodeTooOld', { version: foreignText(state.version) }),
        message('hostNodeTooOldNext'),
        hostCommands.install,
      );
    case 'ended-early':
      return unawaited(endedEarly(state.respondedAtMs), message('hostEndedEarlyNext'), hostCommands.status);
    case 'too-old':
      return awaited(tooOld(state.version), message('hostTooOldNext'), hostCommands.update);
    case 'too-new':
      return awaited(tooNew(state.version), message('hostTooNewNext'), null);
    case 'crashed':
      return unawaited(message('hostCrashed'), message('hostCrashedNext'), hostCommands.snapshot);
    case 'garbled':
      return unawaited(message('hostGarbled'), message('hostGarbledNext'), hostCommands.rebuild);
  }
}

function calm(sentence: string): HostStateSentence {
  return { sentence, nextStep: null, command: null, waits: false };
}

/** Something that the user has to mend first: until then it is the same at each start. */
function awaited(sentence: string, nextStep: string, command: string | null): HostStateSentence {
  return { sentence, nextStep, command, waits: true };
}

/** Something that may pass by itself, or not while this browser runs. */
function unawaited(sentence: string, nextStep: string, command: string | null): HostStateSentence {
  return { sentence, nextStep, command, waits: false };
}

/** With the day: a browser may run for weeks. */
function endedEarly(respondedAtMs: number): string {
  return message('hostEndedEarly', { time: formatDateTime(respondedAtMs, { seconds: false }) });
}

function tooOld(version: string | null): string {
  return version === null ? message('hostTooOld') : message('hostTooOldVersion', { version: foreignText(version) });
}

function tooNew(version: string | null): string {
  return version === null ? message('hostTooNew') : message('hostTooNewVersion', { version: foreignText(version) });
}
