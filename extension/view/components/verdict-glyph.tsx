import type { Standing } from '../../exit/standing.ts';

/**
 * The icon of a verdict, recognisable by shape without its colour: a tick, a struck-through ring, a half-filled one, a
 * question mark. The text next to it says the same.
 */
export function VerdictGlyph({ icon }: { icon: Standing }) {
  return (
    <svg class="verdict-glyph" data-icon={icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[icon]} />
    </svg>
  );
}

const ring = 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z';
const triangle = 'M8 2.300 14.300 13.500H1.700ZM8 6.500v3.200M8 11.600v.1';

/** In a 16 × 16 view box. */
const paths: Record<Standing, string> = {
  'as-expected': `${ring}M5 8.300l2.200 2.200L11.200 6`,
  'unexpected-country': triangle,
  leaks:
    'M8 1.800c2.800 3.500 4.300 5.700 4.300 7.800a4.300 4.300 0 0 1-8.600 0C3.700 7.500 5.200 5.300 8 1.800ZM8 6v3.200M8 11.300v.1',
  'no-tunnel': `${ring}M5.600 5.600l4.800 4.800M10.400 5.600l-4.800 4.800`,
  'partly-outside': `${ring}M8 2v12M8 4.500h4.800M8 8h6M8 11.500h4.800`,
  unknown: `${ring}M6.200 6.400a1.900 1.900 0 1 1 2.700 1.800c-.6.300-.9.700-.9 1.200M8 11.600v.1`,
  'no-expectation':
    'M8 14c3-3.200 4.500-5.600 4.500-7.500a4.500 4.500 0 0 0-9 0C3.500 8.400 5 10.800 8 14ZM9.500 6.500a1.500 1.500 0 1 1-3 0 1.500 1.500 0 0 1 3 0Z',
  'no-route': `${ring}M5 8h6`,
};
