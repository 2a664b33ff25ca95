import { message } from '../text/message.ts';
import { Choice } from '../view/components/choice.tsx';
import { theme } from '../view/theme/theme.ts';
import { ColourSettings } from './colour-settings.tsx';
import type { Settings } from '../contract/settings.ts';

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
          options={[{ value: 'system', label: message('settingsThemeSystem') }, ...themes()]}
          onChange={(next) => onChange({ theme: next })}
        />
        {chosen === 'system' && (
          <p class="muted small">
            {message('settingsThemeSystemNow', {
              theme: themes().find(({ value }) => value === theme.value)?.label ?? theme.value,
            })}
          </p>
        )}
      </div>
      <ColourSettings colourBy={settings?.colourBy ?? null} onChange={(colourBy) => onChange({ colourBy })} />
      <div class="field">
        <h3>{message('settingsProjection')}</h3>
        <Choice
          label={message('settingsProjection')}
          name="projection"
          value={settings?.projection ?? null}
          options={[
            { value: 'natural-earth', label: message('mapNaturalEarth') },
            { value: 'globe', label: message('mapGlobe') },
            { value: 'flat', label: message('mapFlat') },
          ]}
          onChange={(projection) => onChange({ projection })}
        />
      </div>
    </>
  );
}

const themes = () =>
  [
    { value: 'light', label: message('settingsThemeLight') },
    { value: 'dark', label: message('settingsThemeDark') },
    { value: 'contrast', label: message('settingsThemeContrast') },
  ] as const;
