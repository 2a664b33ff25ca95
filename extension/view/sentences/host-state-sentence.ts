import type { HostState } from '../../contract/host-state.ts';
import { hostCommands } from './host-commands.ts';
import { message } from '../../text/message.ts';

/** What a state of the host means to the user: one sentence, one next step, and for some a command to copy. */
export type HostStateSentence = {
  sentence: string;
  nextStep: string | null;
  command: string | null;
  /** Whether retrying at once makes sense. */
  retry: boolean;
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
      return wrong(message('hostSilent'), message('hostSilentNext'), hostCommands.snapshot);
    case 'not-installed':
      return wrong(message('hostNotInstalled'), message('hostNotInstalledNext'), hostCommands.install);
    case 'not-allowed':
      return wrong(message('hostNotAllowed'), message('hostNotAllowedNext'), hostCommands.install);
    case 'cannot-start':
      return wrong(message('hostCannotStart'), message('hostCannotStartNext'), hostCommands.install);
    case 'too-old':
      return wrong(tooOld(state.version), message('hostTooOldNext'), hostCommands.update);
    case 'too-new':
      return wrong(tooNew(state.version), message('hostTooNewNext'), null);
    case 'crashed':
      return wrong(message('hostCrashed'), message('hostCrashedNext'), hostCommands.snapshot);
    case 'garbled':
      return wrong(message('hostGarbled'), message('hostGarbledNext'), hostCommands.install);
  }
}

function calm(sentence: string): HostStateSentence {
  return { sentence, nextStep: null, command: null, retry: false };
}

function wrong(sentence: string, nextStep: string, command: string | null): HostStateSentence {
  return { sentence, nextStep, command, retry: true };
}

function tooOld(version: string | null): string {
  return version === null ? message('hostTooOld') : message('hostTooOldVersion', { version });
}

function tooNew(version: string | null): string {
  return version === null ? message('hostTooNew') : message('hostTooNewVersion', { version });
}
