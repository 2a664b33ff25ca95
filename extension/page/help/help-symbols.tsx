import { message, type MessageKey } from '../../text/message.ts';

/** All shapes on the map with their meaning: the map's own legend has only those in use. */
export function HelpSymbols() {
  return (
    <section>
      <h3>{message('helpSymbols')}</h3>
      <ul class="help-symbols">
        {symbols.map(({ shape, says }) => (
          <li key={shape}>
            <span class="glyph" data-shape={shape} />
            {message(says)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const symbols: readonly { shape: string; says: MessageKey }[] = [
  { shape: 'city', says: 'helpSymbolCity' },
  { shape: 'area', says: 'helpSymbolArea' },
  { shape: 'doubtful', says: 'helpSymbolDoubtful' },
  { shape: 'attempt', says: 'helpSymbolAttempt' },
  { shape: 'closed', says: 'helpSymbolClosed' },
  { shape: 'server', says: 'helpSymbolServer' },
  { shape: 'exit', says: 'helpSymbolExit' },
];
