import type { HostState } from '../background/host-state.ts';
import { hostCommands } from './host-commands.ts';

/** What a state of the host means to the user: one sentence, one next step, perhaps a command to copy. */
export type HostStateSentence = {
  sentence: string;
  nextStep: string | null;
  command: string | null;
  /** Whether trying again at once makes sense. */
  retry: boolean;
};

export function hostStateSentence(state: HostState): HostStateSentence {
  switch (state.kind) {
    case 'running':
      return plain('Live.');
    case 'starting':
      return plain('Starting the TapMap program…');
    case 'stopped':
      return plain('The TapMap program is not running.');
    case 'silent':
      return {
        sentence: 'The TapMap program has not answered for a while.',
        nextStep: 'After sleep it needs a moment. If it stays like this, try again, or see what it says in a terminal:',
        command: hostCommands.snapshot,
        retry: true,
      };
    case 'not-installed':
      return {
        sentence: 'The TapMap program is not installed for this browser.',
        nextStep: 'In the folder of TapMap, run this and try again:',
        command: hostCommands.install,
        retry: true,
      };
    case 'not-allowed':
      return {
        sentence: 'The installed TapMap program does not allow this copy of the extension.',
        nextStep: 'Register it anew from the folder that this extension came from:',
        command: hostCommands.install,
        retry: true,
      };
    case 'cannot-start':
      return {
        sentence: 'The TapMap program is installed but ends before its first word.',
        nextStep: 'Node or the program has probably moved. Install it anew:',
        command: hostCommands.install,
        retry: true,
      };
    case 'too-old':
      return {
        sentence: `The TapMap program${version(state.version)} is too old for this extension.`,
        nextStep: 'Update its folder, then build and install it:',
        command: hostCommands.install,
        retry: true,
      };
    case 'too-new':
      return {
        sentence: `The TapMap program${version(state.version)} is newer than this extension.`,
        nextStep: 'Update the extension in the browser’s list of extensions.',
        command: null,
        retry: true,
      };
    case 'crashed':
      return {
        sentence: 'The TapMap program ended by itself.',
        nextStep: 'It starts again in a moment. If it keeps ending, see what it says:',
        command: hostCommands.snapshot,
        retry: true,
      };
    case 'garbled':
      return {
        sentence: 'The TapMap program wrote something that is no message.',
        nextStep: 'Build and install it anew:',
        command: hostCommands.install,
        retry: true,
      };
  }
}

function plain(sentence: string): HostStateSentence {
  return { sentence, nextStep: null, command: null, retry: false };
}

function version(known: string | null): string {
  return known === null ? '' : ` (version ${known})`;
}
