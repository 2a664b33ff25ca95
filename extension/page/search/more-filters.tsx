import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../text/message.ts';
import { useOutsidePress } from '../menu/use-outside-press.ts';
import type { Facet } from './facets.ts';
import { FacetSelect } from './facet-select.tsx';
import type { QueryModel } from './query-model.ts';

type Props = {
  facets: readonly Facet[];
  query: QueryModel;
  /** They are all there are. */
  isWhole?: boolean;
};

/** Filters that are wanted rarely, behind a button that counts those in use. */
export function MoreFilters({ facets, query, isWhole = false }: Props) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const used = facets.filter(({ field }) => query.chosen(field) !== null).length;

  const [name, usedName] = isWhole
    ? (['filterAll', 'filterAllUsed'] as const)
    : (['filterMore', 'filterMoreUsed'] as const);
  const title = used === 0 ? message(name) : message(usedName, { count: used });

  useEffect(() => {
    if (isOpen) root.current?.querySelector('select')?.focus();
  }, [isOpen]);
  useOutsidePress(root, isOpen, () => setOpen(false));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation(); // it would clear the filters
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div class="more-filters" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={button}
        class={used > 0 ? 'chosen' : ''}
        aria-expanded={isOpen}
        aria-controls={panelId}
        data-action="more-filters"
        {...(isWhole && { 'aria-label': title, title })}
        onClick={() => setOpen(!isOpen)}
      >
        {isWhole ? (
          <>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M2 4h12M4.500 8h7M6.500 12h3" />
            </svg>
            {used > 0 && <span class="used">{used}</span>}
          </>
        ) : (
          <>
            <span>{title}</span>
            <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
              <path d="M4 6.500 8 10.500l4-4" />
            </svg>
          </>
        )}
      </button>
      <div class="menu" id={panelId} hidden={!isOpen} role="group" aria-label={message(name)}>
        {facets.map((facet) => (
          <div key={facet.testId} class="more-filter">
            <span class="muted" aria-hidden="true">
              {message(facet.name)}
            </span>
            <FacetSelect facet={facet} query={query} />
          </div>
        ))}
      </div>
    </div>
  );
}

const panelId = 'more-filters';
