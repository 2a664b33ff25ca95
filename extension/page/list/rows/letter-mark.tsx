import { inkOn } from '../../../map/colours/ink-on.ts';
import type { Group } from '../group-connections.ts';
import { groupTitle } from '../group-title.ts';
import { sharedColour, type ColourOf } from './shared-colour.ts';

type Props = { group: Group; colourOf: ColourOf };

/** A program's first letter, on its colour on the map if it has one: quicker to find than its name. */
export function LetterMark({ group, colourOf }: Props) {
  const letter = /[\p{L}\p{N}]/u.exec(groupTitle(group))?.[0] ?? '';
  const colour = sharedColour(group.connections, colourOf);
  const style = colour === null ? {} : { background: colour, color: inkOn(colour) };
  return (
    <span class="letter" style={style} aria-hidden="true">
      {letter.toUpperCase()}
    </span>
  );
}
