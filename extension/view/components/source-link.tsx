import { foreignText } from '../../text/foreign-text.ts';

/** Credits a data source, with a link to it. Both come from a data file. */
export function SourceLink({ text, url }: { text: string; url: string }) {
  const address = webAddress(url);
  if (address === null) return <>{foreignText(text)}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {foreignText(text)}
    </a>
  );
}

/** As browsers write it, in ASCII; null where it might be `javascript:` or is no URL. */
function webAddress(url: string): string | null {
  return /^https?:\/\//.test(url) && URL.canParse(url) ? new URL(url).href : null;
}
