import type { ComponentChildren } from 'preact';
import { fullTabAddress } from '../contract/full-tab-address.ts';
import type { PopupLink } from '../link/link-popup.ts';
import { HostBanner } from '../view/components/host-banner.tsx';
import { message, type MessageKey } from '../text/message.ts';
import { AboutSettings } from './about-settings.tsx';
import { ClearKept } from './clear-kept.tsx';
import { DatabaseSettings } from './database-settings.tsx';
import { ExitSettingsFields } from './exit-section.tsx';
import { HomeSettings } from './home-settings.tsx';
import { AppearanceSettings } from './appearance-settings.tsx';
import { PermissionList } from './permission-list.tsx';
import { ProgramFacts } from './host-facts.tsx';
import { WatchingSettings } from './watching-settings.tsx';
import type { Settings } from '../contract/settings.ts';

/** The settings page: the user's choices, and the parts of TapMap on this computer. */
export function SettingsView({ link }: { link: PopupLink }) {
  const { host, settings, databases, problems, updateTimer, cleared } = link.state.value;
  const change = (change: Partial<Settings>) => link.send({ type: 'change-settings', change });
  const onReload = () => link.send({ type: 'reload-databases' });
  return (
    <div class="settings">
      <header>
        <h1>
          <img src="/icons/icon.svg" alt="" width="22" height="22" />
          {message('settingsPageTitle')}
        </h1>
        <a class="button" href={fullTabAddress()}>
          {message('settingsOpenMap')}
        </a>
      </header>
      <HostBanner host={host} onRetry={() => link.send({ type: 'retry-host' })} />
      <div class="columns">
        <nav aria-label={message('settingsSections')}>
          {sections.map(({ id, title }) => (
            <a key={id} href={`#${id}`}>
              {message(title)}
            </a>
          ))}
        </nav>
        <main>
          <Section id="watching">
            <WatchingSettings settings={settings} onChange={change} />
          </Section>
          <Section id="exit">
            <ExitSettingsFields settings={settings} isSample={link.isSample} onChange={change} />
          </Section>
          <Section id="home">
            <HomeSettings settings={settings} onChange={change} />
          </Section>
          <Section id="looks">
            <AppearanceSettings settings={settings} onChange={change} />
          </Section>
          <Section id="databases">
            <DatabaseSettings
              databases={databases}
              problems={problems}
              host={host}
              updateTimer={updateTimer}
              onReload={onReload}
            />
          </Section>
          <Section id="program">
            <ProgramFacts host={host} />
          </Section>
          <Section id="kept">
            <ClearKept settings={settings} cleared={cleared} onClear={() => link.send({ type: 'clear' })} />
          </Section>
          <Section id="permissions">
            <PermissionList />
          </Section>
          <Section id="about">
            <AboutSettings />
          </Section>
        </main>
      </div>
    </div>
  );
}

const sections = [
  { id: 'watching', title: 'settingsWatching' },
  { id: 'exit', title: 'settingsExit' },
  { id: 'home', title: 'settingsHome' },
  { id: 'looks', title: 'settingsLooks' },
  { id: 'databases', title: 'settingsDatabases' },
  { id: 'program', title: 'settingsProgram' },
  { id: 'kept', title: 'settingsKept' },
  { id: 'permissions', title: 'settingsPermissions' },
  { id: 'about', title: 'settingsAbout' },
] as const satisfies readonly { id: string; title: MessageKey }[];

type SectionId = (typeof sections)[number]['id'];

function Section({ id, children }: { id: SectionId; children: ComponentChildren }) {
  const title = sections.find((section) => section.id === id)?.title;
  return (
    <section id={id} class="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title !== undefined && message(title)}</h2>
      {children}
    </section>
  );
}
