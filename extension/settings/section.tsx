import type { ComponentChildren } from 'preact';
import { message } from '../text/message.ts';
import { sections, type SectionId } from './sections.ts';

/** One of the page's sections, with its title. */
export function Section({ id, children }: { id: SectionId; children: ComponentChildren }) {
  return (
    <section id={id} class="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{message(sections[id])}</h2>
      {children}
    </section>
  );
}

/** A part of a section with a title of its own, which other pages may link to: `settings.html#databases`. */
export function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <div id={id} class="part">
      <h3 id={`${id}-title`}>{title}</h3>
      {children}
    </div>
  );
}
