import type { Database } from '../../../native-host/protocol.ts';
import { CopyCommand } from '../../view/components/copy-command.tsx';
import { FactLine } from '../../view/components/fact-line.tsx';
import { message, messageOf, type MessageKey } from '../../text/message.ts';
import { SourceLink } from '../../view/components/source-link.tsx';
import { uiLanguage } from '../../text/ui-language.ts';
import { ageDays, isOld, oldAfterDays } from '../../facts/database-age.ts';
import { renewal } from './database-age.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** One database: what it is, its date and source; and, if it is old, how to update it. */
export function DatabaseCard({ database, nowMs }: { database: Database; nowMs: number }) {
  const { role, type, path, builtAtMs, builtIn, attribution } = database;
  const date = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium' }).format(builtAtMs);
  return (
    <article class="database" data-database={role}>
      <h4>
        {message(roles[role])}
        <span class="chip">
          <span>{message(builtIn ? 'settingsDatabaseBuiltIn' : 'settingsDatabaseOwn')}</span>
        </span>
      </h4>
      <dl class="facts">
        <FactLine name={message('settingsDatabaseType')}>{foreignText(type)}</FactLine>
        <FactLine name={message('settingsDatabaseFile')}>
          <code>{foreignText(path)}</code>
        </FactLine>
        <FactLine name={message('settingsDatabaseBuilt')}>{ageText(ageDays(database, nowMs), date)}</FactLine>
        <FactLine name={message('settingsDatabaseSource')}>
          <SourceLink text={attribution.text} url={attribution.url} />
        </FactLine>
      </dl>
      {isOld(database, nowMs) && <Warning database={database} />}
    </article>
  );
}

/** In months once there are two of them: nobody counts in hundreds of days. */
function ageText(days: number, date: string): string {
  if (days < 61) return messageOf('settingsDatabaseAge', days, { date });
  return messageOf('settingsDatabaseAgeMonths', Math.floor(days / 30.44), { date });
}

const roles: Record<Database['role'], MessageKey> = {
  city: 'settingsDatabaseCity',
  network: 'settingsDatabaseNetwork',
  unknown: 'settingsDatabaseUnknown',
};

function Warning({ database }: { database: Database }) {
  const { text, command } = renewal(database);
  return (
    <div class="warning" data-old>
      <p>
        <strong>{message('settingsDatabaseOld', { days: oldAfterDays(database) })}</strong> {message(text)}
      </p>
      {command !== null && <CopyCommand command={command} />}
    </div>
  );
}
