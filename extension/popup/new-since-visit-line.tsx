import type { NewSinceVisit } from '../overview/overview.ts';
import { countryName } from '../text/country-name.ts';
import { formatCount } from '../text/format-number.ts';
import { message } from '../text/message.ts';
import { formatSince } from '../text/format-time.ts';
import { openPage } from '../browser/full-tab.ts';
import { queryForCountry, queryForProgram } from './query-for.ts';
import { programName } from '../text/program-name.ts';

/** The programs and countries that are new since the user's last visit, each a link to its connections. */
export function NewSinceVisitLine({
  newSinceVisit: { sinceMs, programs, countries },
}: {
  newSinceVisit: NewSinceVisit;
}) {
  const all = [
    ...programs.map((name) => ({ kind: 'program', name, shown: programName(name), query: queryForProgram(name) })),
    ...countries.map((name) => ({ kind: 'country', name, shown: countryName(name), query: queryForCountry(name) })),
  ];
  const shown =
    all.length <= most ? all : [...all.slice(0, maxPrograms(programs, countries)), ...all.slice(programs.length)];
  const time = formatSince(sinceMs, Date.now());
  return (
    <section
      class="fresh"
      title={message('popupFreshHint')}
      aria-label={message('popupFreshHint')}
      data-fresh={all.length}
    >
      <span class="muted small">{message(all.length === 0 ? 'popupFreshNone' : 'popupFresh', { time })}</span>
      {shown.slice(0, most).map(({ kind, name, shown: words, query }) => (
        <button key={`${kind} ${name}`} type="button" class="chip" data-new={kind} onClick={() => void openPage(query)}>
          <span dir="auto">{words}</span>
        </button>
      ))}
      {all.length > most && (
        <span class="muted small">{message('popupFreshMore', { count: formatCount(all.length - most) })}</span>
      )}
    </section>
  );
}

/** Fits two lines of a popup. */
const most = 6;

/** Leaves room for three countries, or for as many as there are. */
function maxPrograms(programs: string[], countries: string[]): number {
  return Math.min(programs.length, most - Math.min(3, countries.length));
}
