import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../text/message.ts';
import { currentSection } from './current-section.ts';
import { sectionIds, sections, type SectionId } from './sections.ts';

/** Links to the sections; the one that is being read is marked while the page scrolls. */
export function SectionLinks() {
  const current = useCurrentSection();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a narrow page the links are one row that scrolls sideways: the marked one stays in sight.
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav ref={list} aria-label={message('settingsSections')}>
      {sectionIds.map((id) => (
        <a key={id} href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
          {message(sections[id])}
        </a>
      ))}
    </nav>
  );
}

function useCurrentSection(): SectionId | null {
  const [current, setCurrent] = useState<SectionId | null>(null);
  useEffect(() => {
    const look = () => {
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
      const tops = sectionIds.map((id) => document.getElementById(id)?.getBoundingClientRect().top ?? Infinity);
      setCurrent(sectionIds[currentSection(tops, clientHeight, scrollHeight - clientHeight - scrollTop)] ?? null);
    };
    const changes = new ResizeObserver(look); // databases and the like come later
    changes.observe(document.body);
    addEventListener('scroll', look, { passive: true });
    return () => {
      changes.disconnect();
      removeEventListener('scroll', look);
    };
  }, []);
  return current;
}
