import { useState } from 'preact/hooks';
import type { ExitChoice } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { message } from '../../text/message.ts';
import { ExitChoiceFields } from '../../view/exit/exit-choice-fields.tsx';
import { listOf } from '../../view/sentences/verdict-names.ts';
import { Fold } from './fold.tsx';

type Props = { choice: ExitChoice | null; onChange: (choice: ExitChoice) => void };

/** The expected exit: one line once it is set, with the fields below it on demand; the fields until then. */
export function ExpectedExit({ choice, onChange }: Props) {
  const [isEditing, setEditing] = useState(false);
  const isSet = choice !== null && (choice.countries.length > 0 || choice.tunnel);
  const change = (next: ExitChoice) => {
    // What is being set does not fold away under the user's hands.
    setEditing(true);
    onChange(next);
  };
  return (
    <Fold
      id="where"
      title={message(isSet ? 'exitExpected' : 'exitWhere')}
      value={isSet ? expectedText(choice) : ''}
      isOpen={!isSet || isEditing}
      onToggle={setEditing}
    >
      <ExitChoiceFields choice={choice} onChange={change} />
    </Fold>
  );
}

/** "Canada · VPN tunnel required". */
function expectedText({ countries, tunnel }: ExitChoice): string {
  const named = countries.length === 0 ? [] : [listOf(countries.map(countryName), 'disjunction')];
  return [...named, ...(tunnel ? [message('exitExpectedTunnel')] : [])].join(' · ');
}
