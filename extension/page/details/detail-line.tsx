import type { FieldName } from '../../search/query.ts';
import { message } from '../../text/message.ts';
import type { Detail } from './detail.ts';

type Props = { detail: Detail; onFilter: (field: FieldName, value: string) => void };

/** One line of the details. A searchable value is a button that searches for it. */
export function DetailLine({ detail, onFilter }: Props) {
  const { name, value, notes = [], isCode = false, isDoubt = false, filter } = detail;
  const shown = isCode ? <code>{value}</code> : value;
  return (
    <div class={isDoubt ? 'doubt' : undefined}>
      <dt>{name}</dt>
      <dd>
        {filter === undefined ? (
          <span class="value">{shown}</span>
        ) : (
          <button
            type="button"
            class="value"
            title={message('detailsOnly', { name, value })}
            data-detail-filter={filter.field}
            onClick={() => onFilter(filter.field, filter.value)}
          >
            {shown}
          </button>
        )}
        {notes.map((note) => (
          <span key={note} class="muted note">
            {note}
          </span>
        ))}
      </dd>
    </div>
  );
}
