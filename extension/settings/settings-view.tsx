import type { PopupLink } from '../link/link-popup.ts';
import { fullTabAddress } from '../contract/full-tab-address.ts';
import type { Settings } from '../contract/settings.ts';
import { message } from '../text/message.ts';
import { HostBanner } from '../view/components/host-banner.tsx';
import { AboutSettings } from './about-settings.tsx';
import { AppearanceSettings } from './appearance-settings.tsx';
import { ClearKept } from './clear-kept.tsx';
import { DatabaseSettings } from './databases/database-settings.tsx';
import { ExitSettingsFields } from './exit-section.tsx';
import { HomeSettings } from './home-settings.tsx';
import { ProgramFacts } from './host-facts.tsx';
import { PermissionList } from './permission-list.tsx';
import { SectionLinks } from './section-links.tsx';
import { Part, Section } from './section.tsx';
import { WatchingSettings } from './watching-settings.tsx';

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
        <SectionLinks />
        <main>
          <Section id="exit">
            <ExitSettingsFields settings={settings} isSample={link.isSample} onChange={change} />
          </Section>
          <Section id="looks">
            <Part id="home" title={message('settingsHome')}>
              <HomeSettings settings={settings} onChange={change} />
            </Part>
            <AppearanceSettings settings={settings} onChange={change} />
          </Section>
          <Section id="watching">
            <WatchingSettings settings={settings} isSample={link.isSample} onChange={change} />
          </Section>
          <Section id="privacy">
            <Part id="permissions" title={message('settingsPermissions')}>
              <PermissionList service={settings?.exit.check.service ?? null} isSample={link.isSample} />
            </Part>
            <Part id="kept" title={message('settingsKept')}>
              <ClearKept settings={settings} cleared={cleared} onClear={() => link.send({ type: 'clear' })} />
            </Part>
          </Section>
          <Section id="helper">
            <ProgramFacts host={host} />
            <Part id="databases" title={message('settingsDatabases')}>
              <DatabaseSettings
                databases={databases}
                problems={problems}
                host={host}
                updateTimer={updateTimer}
                onReload={onReload}
              />
            </Part>
            <AboutSettings />
          </Section>
        </main>
      </div>
    </div>
  );
}
