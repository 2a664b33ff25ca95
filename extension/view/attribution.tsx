import type { Database } from '../../native-host/protocol.ts';

/** Whose data says where addresses are; their licences ask for it on the page that shows the places. */
export function Attribution({ databases }: { databases: readonly Database[] }) {
  const sources = new Map(databases.map(({ attribution }) => [attribution.text, attribution.url]));
  return (
    <footer class="attribution">
      {[...sources].map(([text, url], index) => (
        <span key={text}>
          {index > 0 && ' · '}
          {isWebAddress(url) ? (
            <a href={url} target="_blank" rel="noreferrer">
              {text}
            </a>
          ) : (
            text
          )}
        </span>
      ))}
    </footer>
  );
}

/** The text comes from outside, so it might be `javascript:`. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url);
}
