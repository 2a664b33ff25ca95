import type { ComponentChildren } from 'preact';

type Props = { name: string; notes?: readonly (string | null)[]; children: ComponentChildren };

/** One line of evidence: what it is, what it says, and below that how it is known. */
export function FactLine({ name, notes = [], children }: Props) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {notes.map((note) =>
          note === null ? null : (
            <span key={note} class="note muted">
              {note}
            </span>
          ),
        )}
      </dd>
    </div>
  );
}
