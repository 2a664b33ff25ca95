/** Whose data something is, with the way there. */
export function SourceLink({ text, url }: { text: string; url: string }) {
  if (!isWebAddress(url)) return <>{text}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

/** The text comes from outside, so it might be `javascript:`. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url);
}
