/** A program or a set of data that others made and that a folder of ours carries. */
export type ThirdParty = {
  readonly name: string;
  /** Null where its maker counts none. */
  readonly version: string | null;
  /** Its name: an SPDX expression where the maker gives one. */
  readonly licence: string;
  /** Where its source can be had; null where its maker names no place. */
  readonly source: string | null;
  /** The whole text. */
  readonly text: string;
  /** What its files say of authors and licences at their head, which a minified bundle no longer says. */
  readonly notices: readonly string[];
};

/** The content of THIRD-PARTIES.txt: the same for the same parties, in whatever order they come. */
export function thirdPartiesText(parties: readonly ThirdParty[]): string {
  const byName = new Map(parties.map((party) => [heading(party), party]));
  const entries = [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, party]) => entry(party));
  return [introduction, ...entries].join(`\n${'='.repeat(80)}\n`);
}

const introduction = `Programs and data of others that this folder holds, each with its version, its licence and the text of that licence.
NOTICE tells which credit the data asks for, and what was changed in it. TapMap's own licence is in LICENSE.
`;

function entry(party: ThirdParty): string {
  const source = party.source === null ? [] : [`Source: ${party.source}`];
  const notices = [...new Set(party.notices.map(tidy))].filter((notice) => !tidy(party.text).includes(notice));
  const blocks = [
    [heading(party), `Licence: ${party.licence}`, ...source].join('\n'),
    tidy(party.text),
    ...(notices.length === 0 ? [] : ['At the head of its files:', ...notices]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const heading = ({ name, version }: ThirdParty): string => (version === null ? name : `${name} ${version}`);

/** Makers end lines in their own ways. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
