import type { NewSinceVisit } from '../overview/overview.ts';
import { countryName } from '../text/country-name.ts';
import { formatCount } from '../text/format-number.ts';
import { message } from '../text/message.ts';
import { formatSince } from '../text/format-time.ts';
import { openPage } from '../browser/full-tab.ts';
import { queryForCountry, queryForProgram } from './query-for.ts';
import { programName } from '../text/program-name.ts';

/** In one line, the programs and countries that are new since the user's last visit, each a link to its connections. */
export function NewSinceVisitLine({
  newSinceVisit: { sinceMs, programs, countries },
}: {
  newSinceVisit: NewSinceVisit;
}) {
  const all = [
    ...programs.map((name) => ({ kind: 'program', name, shown: programName(name), query: queryForProgram(name) })),
    ...countries.map((name) => ({ kind: 'country', name, shown: countryName(name), query: queryForCountry(name) })),
  ];
  const shown = all.slice(0, most);
  const time = formatSince(sinceMs, Date.now());
  return (
    <section
      class="fresh small"
      title={message('popupFreshHint')}
      aria-label={message('popupFreshHint')}
      data-fresh={all.length}
    >
      <span class="muted">{message(all.length === 0 ? 'popupFreshNone' : 'popupFresh', { time })}</span>
      {shown.map(({ kind, name, shown: words, query }) => (
        <button
          key={`${kind} ${name}`}
          type="button"
          class="quiet"
          title={words}
          data-new={kind}
          onClick={() => void openPage(query)}
        >
          <span dir="auto">{words}</span>
        </button>
      ))}
      {all.length > most && (
        <span class="muted">{message('popupFreshMore', { count: formatCount(all.length - most) })}</span>
      )}
    </section>
  );
}

/** Fits a line of a popup, programs first. */
const most = 2;
