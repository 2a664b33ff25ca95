/** Shows whether an entry is expanded. */
export function Chevron({ expanded }: { expanded: boolean }) {
  return (
    <svg class="chevron" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={expanded ? 'M2.5 4.500 6 8l3.500-3.500' : 'M4.500 2.500 8 6 4.500 9.500'} />
    </svg>
  );
}
