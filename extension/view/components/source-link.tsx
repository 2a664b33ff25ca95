/** Credits a data source, with a link to it. */
export function SourceLink({ text, url }: { text: string; url: string }) {
  if (!isWebAddress(url)) return <>{text}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

/** The URL comes from a data file, so it might be `javascript:`. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url);
}
