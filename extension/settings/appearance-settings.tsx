import { settingsTable, type Settings } from '../contract/settings.ts';
import { message, type MessageKey } from '../text/message.ts';
import { Choice } from '../view/components/choice.tsx';
import { projectionNames } from '../view/sentences/projection-names.ts';
import { theme } from '../view/theme/theme.ts';
import { ColourSettings } from './colour-settings.tsx';
import { optionsOf } from './options-of.ts';

type Props = { settings: Settings | null; onChange: (change: Partial<Settings>) => void };

/** Appearance of the pages: theme, colours and map projection. */
export function AppearanceSettings({ settings, onChange }: Props) {
  const chosen = settings?.theme ?? null;
  return (
    <>
      <div class="field">
        <h3>{message('settingsTheme')}</h3>
        <Choice
          label={message('settingsTheme')}
          name="theme"
          value={chosen}
          options={optionsOf(settingsTable.theme.words, themeNames)}
          onChange={(next) => onChange({ theme: next })}
        />
        {chosen === 'system' && (
          <p class="muted small">{message('settingsThemeSystemNow', { theme: message(themeNames[theme.value]) })}</p>
        )}
      </div>
      <ColourSettings colourBy={settings?.colourBy ?? null} onChange={(colourBy) => onChange({ colourBy })} />
      <div class="field">
        <h3>{message('settingsProjection')}</h3>
        <Choice
          label={message('settingsProjection')}
          name="projection"
          value={settings?.projection ?? null}
          options={optionsOf(settingsTable.projection.words, projectionNames)}
          onChange={(projection) => onChange({ projection })}
        />
      </div>
    </>
  );
}

const themeNames: Record<Settings['theme'], MessageKey> = {
  system: 'settingsThemeSystem',
  light: 'settingsThemeLight',
  dark: 'settingsThemeDark',
  contrast: 'settingsThemeContrast',
};
