import type { MessageKey } from '../text/message.ts';
import { namesOf } from '../validation/names-of.ts';

/** The sections of the settings page, in the order of the page, by the part of the address that leads to each. */
export const sections = {
  exit: 'settingsExit',
  looks: 'settingsLooks',
  watching: 'settingsWatching',
  privacy: 'settingsPrivacy',
  helper: 'settingsProgram',
} as const satisfies Record<string, MessageKey>;

export type SectionId = keyof typeof sections;

export const sectionIds: readonly SectionId[] = namesOf(sections);
