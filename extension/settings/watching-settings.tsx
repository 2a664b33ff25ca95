import { message } from '../text/message.ts';
import { uiLanguage } from '../text/ui-language.ts';
import { Switch } from '../view/components/switch.tsx';
import { intervalCost, intervalNote, offeredIntervalsMs } from './interval-cost.ts';
import { SitesSwitch } from './sites-switch.tsx';
import type { Settings } from '../contract/settings.ts';

type Props = { settings: Settings | null; isSample: boolean; onChange: (change: Partial<Settings>) => void };

/** How often TapMap polls, whether it does so while no page is open, and whether it follows the browser's responses. */
export function WatchingSettings({ settings, isSample, onChange }: Props) {
  const intervalMs = settings?.intervalMs ?? null;
  const watching = settings?.watching ?? null;
  return (
    <>
      <div class="field">
        <label for="interval">{message('settingsInterval')}</label>
        <select
          id="interval"
          data-setting="interval"
          value={intervalMs ?? ''}
          disabled={intervalMs === null}
          aria-describedby="interval-note"
          onChange={(event) => onChange({ intervalMs: Number(event.currentTarget.value) })}
        >
          {offered(intervalMs).map((each) => (
            <option key={each} value={each} selected={each === intervalMs}>
              {inSeconds(each)}
            </option>
          ))}
        </select>
        <p id="interval-note" class="muted small">
          {intervalMs !== null && costOf(intervalMs)}
        </p>
      </div>
      <div class="field">
        <Switch
          label={message('watchingSwitch')}
          isOn={watching}
          setting="watching"
          hint={message('watchingSwitchHint')}
          onChange={(on) => onChange({ watching: on })}
        />
        <p class="muted small">{message(watching === false ? 'settingsWatchingOff' : 'settingsWatchingOn')}</p>
      </div>
      <div class="field">
        <SitesSwitch wanted={settings?.sites ?? null} isSample={isSample} onChange={(on) => onChange({ sites: on })} />
      </div>
    </>
  );
}

function offered(current: number | null): number[] {
  return [...new Set([...offeredIntervalsMs, ...(current === null ? [] : [current])])].toSorted((a, b) => a - b);
}

function costOf(intervalMs: number): string {
  const style = { style: 'percent', maximumSignificantDigits: 1 } as const;
  const percent = new Intl.NumberFormat(uiLanguage(), style).format(intervalCost(intervalMs));
  return `${message(intervalNote(intervalMs))} ${message('settingsIntervalCost', { percent })}`;
}

function inSeconds(durationMs: number): string {
  const style = { style: 'unit', unit: 'second', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(uiLanguage(), style).format(durationMs / 1000);
}
