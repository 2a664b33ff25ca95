import type { Database } from '../../../native-host/protocol.ts';
import { SourceLink } from './source-link.tsx';

/** Credits the sources of location data: their licences require it on the page that shows the places. */
export function Attribution({ databases }: { databases: readonly Database[] }) {
  const sources = new Map(databases.map(({ attribution }) => [attribution.text, attribution.url]));
  return (
    <footer class="attribution">
      {[...sources].map(([text, url], index) => (
        <span key={text}>
          {index > 0 && ' · '}
          <SourceLink text={text} url={url} />
        </span>
      ))}
    </footer>
  );
}
