import { settingsTable, type Settings } from '../contract/settings.ts';
import { Choice } from '../view/components/choice.tsx';
import { message, type MessageKey } from '../text/message.ts';
import { theme } from '../view/theme/theme.ts';
import { colourPreview } from './colour-preview.ts';
import { optionsOf } from './options-of.ts';

type ColourBy = Settings['colourBy'];
type Props = { colourBy: ColourBy | null; onChange: (by: ColourBy) => void };

/** What the colours on the map mean, shown with the colours themselves in this theme. */
export function ColourSettings({ colourBy, onChange }: Props) {
  return (
    <div class="field">
      <h3>{message('settingsColours')}</h3>
      <Choice
        label={message('settingsColours')}
        name="colours"
        value={colourBy}
        options={optionsOf(settingsTable.colourBy.words, colourNames)}
        onChange={onChange}
      />
      {colourBy !== null && <Preview by={colourBy} />}
      <p class="muted small">{message('settingsColoursNote')}</p>
    </div>
  );
}

const colourNames: Record<ColourBy, MessageKey> = {
  program: 'settingsColourProgram',
  network: 'settingsColourNetwork',
  state: 'settingsColourState',
  newness: 'settingsColourNewness',
};

function Preview({ by }: { by: ColourBy }) {
  const swatches = colourPreview(by, theme.value);
  const isNameless = swatches.some(({ label }) => label === null);
  return (
    <ul class="swatches small">
      {isNameless && <li class="muted">{message('settingsColourEight')}</li>}
      {swatches.map(({ colour, label }) => (
        <li key={colour}>
          <span class="swatch" style={{ background: colour }} />
          {label}
        </li>
      ))}
    </ul>
  );
}
