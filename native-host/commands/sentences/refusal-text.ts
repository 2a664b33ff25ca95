import type { PlaceRefused, Refusal } from '../../registration/files/place-refused.ts';
import { printableText } from '../printable-text.ts';

/** Why TapMap does not touch a place, and what to do about it; without the command to run then. */
export function refusalText({ refusal, path, facts }: PlaceRefused): string {
  return texts[refusal](printableText(path), (name) => printableText(facts[name] ?? ''));
}

const texts: Record<Refusal, (path: string, fact: (name: string) => string) => string> = {
  link: (path) => `${path} is a symbolic link, which TapMap does not follow. Nothing was changed. Remove the link`,
  'not-a-file': (path) => `${path} is not a regular file. Nothing was changed. Remove it`,
  'too-large': (path) => `${path} is larger than 1 MiB, so it is not TapMap's. Nothing was changed. Remove it`,
  'other-owner': (path, fact) =>
    `${path} belongs to another user, ${fact('owner')}, who could exchange TapMap's files. Nothing was changed. ` +
    `Make it yours, or outside your home folder root's`,
  'other-home': (path, fact) =>
    `${path} belongs to ${fact('owner')}, and you are root. Nothing was changed. ` +
    `Leave out "sudo", or become ${fact('owner')}`,
  writable: (path, fact) =>
    `Other users can write to ${path} (mode ${fact('mode')}) and exchange TapMap's files. Nothing was changed. ` +
    `Take that away ("chmod go-w")`,
  'not-ours': (path, fact) =>
    `${path} is not TapMap's (found in it: ${fact('found')}). Nothing was changed. Move or rename it`,
  'other-copy': (path) =>
    `${path} is a copy of TapMap that its installer put there, and both would have the same keys in the registry. ` +
    `Nothing was changed. Use that one, or remove it in Settings, Apps`,
};
