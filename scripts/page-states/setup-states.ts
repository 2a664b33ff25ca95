import { setupPath } from '../browsers/page-paths.ts';
import { hostStates, isVariantHost } from './host-states.ts';
import { click, there, wide, type PageState } from './page-state.ts';

function setup(name: string, parameters: string, more: Partial<PageState> = {}): PageState {
  const path = `${setupPath}?sample=200${parameters}`;
  return { name: `setup, ${name}`, path, viewport: wide, ready: there('[data-host-state]'), ...more };
}

const germanHosts = ['not-installed', 'no-portal', 'silent'];

export const setupStates: readonly PageState[] = [
  ...[...hostStates, 'starting'].map((host) =>
    setup(`host ${host}`, `&host=${host}`, { isVariant: isVariantHost(host) }),
  ),
  setup('host not-installed, on Windows', '&host=not-installed', { enter: click('[data-system="windows"]') }),
  setup('host not-installed, on macOS', '&host=not-installed', {
    isVariant: true,
    enter: click('[data-system="macos"]'),
  }),
  setup('ready', ''),
  setup('ready, the country skipped', '', { enter: click('[data-action="skip-country"]') }),
  ...germanHosts.map((host) => setup(`host ${host}, in German`, `&host=${host}`, { language: 'de' })),
  setup('ready, in German', '', { language: 'de' }),
];
