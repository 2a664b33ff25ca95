import type { Fault, FaultCode } from '../../registration/doctor/fault.ts';
import type { Unsafe } from '../../registration/doctor/launcher-trust.ts';
import type { FolderFlaw } from '../../registration/doctor/folder-flaw.ts';
import type { ManifestFlaw } from '../../registration/read-manifest.ts';
import { oldestNodeText } from '../../registration/launcher/suitable-node.ts';
import { printableText } from '../printable-text.ts';
import { databaseProblemText, problemText } from './problem-text.ts';

/** A fault for a terminal: a sentence that says what is wrong, and the command that mends it, on lines of their own. */
export function faultText(fault: Fault): string {
  const { command } = fault;
  return command === null ? sentenceOf(fault) : `${sentenceOf(fault)}\n  ${printableText(command)}`;
}

type Of<C extends FaultCode> = Extract<Fault, { code: C }>;

function sentenceOf(fault: Fault): string {
  switch (fault.code) {
    case 'not-installed':
      return `TapMap is not set up for ${listed(fault.browsers)}. Set it up:`;
    case 'only-confined':
      return `TapMap can work in none of your browsers (${listed(fault.browsers)}): the packages that they are in (snap, Flatpak) cannot start other programs. Use the version from your distribution or the browser's web site.`;
    case 'manifest-unusable':
      return `${shown(fault.browser)} cannot use ${shown(fault.manifestPath)}: ${manifestFlaws[fault.reason]}. Write it again:`;
    case 'program-unusable':
      return (
        `${shown(fault.browser)} cannot start ${shown(fault.program ?? 'the helper app')}: ` +
        `${manifestFlaws[fault.reason]} (named by ${shown(fault.manifestPath)}). Install it again:`
      );
    case 'extension-not-allowed':
      return `${shown(fault.manifestPath)} does not let in the extension ${shown(fault.extensionId)} in ${shown(fault.browser)}. Let it in:`;
    case 'portal-refused':
      return `You once denied that ${shown(fault.browser)} may start TapMap, and the desktop does not ask again. Allow it:`;
    case 'program-not-ours':
      return `${shown(fault.program)}, which ${would(fault)}, has no mark of TapMap and was not started. Replace it by TapMap:`;
    case 'program-unsafe':
      return `${shown(fault.program)}, which ${would(fault)}, was not started: ${unsafe(fault)}. Mend that and install it again:`;
    case 'host-cannot-start':
      return `${shown(fault.program)} cannot be started (${fault.errno}). Install it again:`;
    case 'host-silent':
      return (
        `${shown(fault.program)} was started and ${fault.saidHello ? 'named no databases' : 'said nothing'} ` +
        `for ${fault.limitMs / 1000} seconds. Install it again:`
      );
    case 'host-ended':
      return endedText(fault);
    case 'host-garbled':
      return `${shown(fault.program)} wrote what is no message of TapMap (${fault.reason}). Install it again:`;
    case 'host-stays':
      return `${shown(fault.program)} went on running when its browser had closed, and was ended. Install it again:`;
    case 'node-missing':
      return `${shown(fault.program)} finds no Node.js. Install Node.js ${oldestNodeText} or later, then:`;
    case 'node-too-old':
      return `${shown(fault.program)} finds only Node.js ${shown(fault.version)}. Install Node.js ${oldestNodeText} or later, then:`;
    case 'version-differs':
      return `${shown(fault.program)} is TapMap ${shown(fault.version)}, this command is TapMap ${fault.thisVersion}. Use one version:`;
    case 'host-problem':
      return `${databaseProblemText(fault.problem, fault.facts)} Mend it:`;
    case 'sockets-unreadable':
      return problemText({ ...fault.facts, code: fault.code });
    case 'installation-damaged':
      return `Files are missing in ${shown(fault.folder)}: ${fault.missing.map(shown).join(', ')}. Install it again:`;
    case 'installation-shadowed':
      return shadowText(fault);
    case 'two-installations':
      return (
        `${listed(fault.browsers)} ${start(fault.browsers)} ${named(fault.program, fault.version)}; ` +
        `${listed(fault.otherBrowsers)} ${start(fault.otherBrowsers)} ${named(fault.otherProgram, fault.otherVersion)}. Use one:`
      );
    case 'policy-blocks-host':
      return (
        `The policy ${fault.policy} (${shown(fault.place)}) forbids ${shown(fault.browser)} to start TapMap. ` +
        `Who manages this computer can add "tapmap" to NativeMessagingAllowlist${fault.command === null ? '.' : ':'}`
      );
    case 'policy-forbids-user-hosts':
      return (
        `The policy ${fault.policy} (${shown(fault.place)}) lets ${shown(fault.browser)} start only what was ` +
        `installed for all users${fault.command === null ? '. Ask who manages this computer.' : '. Install it so:'}`
      );
    case 'folder-unusable':
      return folderText(fault);
  }
}

const manifestFlaws: Readonly<Record<ManifestFlaw, string>> = {
  'dangling-link': 'it is a link that leads nowhere',
  'not-a-file': 'it is not a regular file',
  'too-large': 'it is larger than 1 MiB',
  forbidden: 'you may not read it',
  invalid: 'it is not a valid registration',
  'relative-path': 'its path is not absolute',
  'program-missing': 'it is missing',
  'program-not-executable': 'you may not run it',
};

function unsafe({ why, path, owner, mode }: Of<'program-unsafe'>): string {
  const reasons: Readonly<Record<Unsafe, string>> = {
    link: 'is a link',
    'not-a-file': 'is not a regular file',
    'too-large': 'is larger than 1 MiB',
    'other-owner': `belongs to ${shown(owner ?? 'another user')}`,
    'other-home': `belongs to ${shown(owner ?? 'another user')}, and you are root`,
    writable: `can be changed by other users (mode ${mode ?? '?'})`,
    'not-ours': 'is not of TapMap',
    'other-copy': 'is of another copy of TapMap',
    'outside-profile': 'is not in your own folders',
    unreadable: 'cannot be read',
  };
  return `${shown(path)} ${reasons[why]}`;
}

function folderText({ why, path, owner, mode, command }: Of<'folder-unusable'>): string {
  const reasons: Readonly<Record<FolderFlaw['why'], string>> = {
    'other-owner':
      command === null
        ? `belongs to ${shown(owner)}, who could exchange what TapMap has in it. Ask who manages this computer.`
        : `belongs to ${shown(owner)}, so that TapMap cannot be set up there. Make it yours:`,
    'other-home': `belongs to ${shown(owner)}, and you are root. Run it as that user, without "sudo":`,
    writable: `can be changed by other users (mode ${mode}). Take that away:`,
    'no-access': `cannot be read and written by you (mode ${mode}). Give yourself access:`,
    link: 'is a link, which TapMap does not follow. Put it aside and install TapMap again:',
  };
  return `${shown(path)} ${reasons[why]}`;
}

function endedText({ program, exitStatus, signal, stderr }: Of<'host-ended'>): string {
  const how = signal === null ? `exit status ${exitStatus ?? '?'}` : signal;
  return `${shown(program)} ended at once (${how}${stderr === '' ? '' : `: ${shown(stderr)}`}). Install it again:`;
}

function shadowText(fault: Of<'installation-shadowed'>): string {
  const { browsers, manifestPath, otherManifestPath, otherProgram, program } = fault;
  const takes = browsers.length === 1 ? 'takes' : 'take';
  const versions = [fault.version, fault.otherVersion].map((version) =>
    version === null ? 'unknown' : shown(version),
  );
  return (
    `${listed(browsers)} ${takes} your own registration (${shown(manifestPath)}), not the one for all users ` +
    `(${shown(otherManifestPath)}: ${shown(otherProgram)}). Yours is ${shown(program)}. ` +
    `Their versions: ${versions.join(' and ')}. To use that one:`
  );
}

const named = (program: string, version: string | null): string =>
  `${shown(program)} (${version === null ? 'version unknown' : `TapMap ${shown(version)}`})`;

/** Many browsers start one program, also some that are not here. */
function would({ browsers }: { readonly browsers: readonly string[] }): string {
  const [first = 'a browser', ...others] = browsers;
  return others.length > 2 ? `${shown(first)} and other browsers would start` : `${listed(browsers)} would start`;
}

const start = (browsers: readonly string[]): string => (browsers.length === 1 ? 'starts' : 'start');
const shown = printableText;

/** "A", "A and B", "A, B and C". */
function listed(texts: readonly string[]): string {
  const all = texts.map(shown);
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}
