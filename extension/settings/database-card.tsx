import type { Database } from '../../native-host/protocol.ts';
import { CopyCommand } from '../view/components/copy-command.tsx';
import { FactLine } from '../view/components/fact-line.tsx';
import { message, messageOf } from '../text/message.ts';
import { SourceLink } from '../view/components/source-link.tsx';
import { uiLanguage } from '../text/ui-language.ts';
import { ageDays, oldDays, renewal } from './database-age.ts';

/** One database: what it is, its date and source; and, if it is old, how to update it. */
export function DatabaseCard({ database, nowMs }: { database: Database; nowMs: number }) {
  const { role, type, path, builtAtMs, builtIn, attribution } = database;
  const days = ageDays(database, nowMs);
  const date = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium' }).format(builtAtMs);
  return (
    <article class="database" data-database={role}>
      <h3>
        {message(role === 'city' ? 'settingsDatabaseCity' : 'settingsDatabaseNetwork')}
        <span class="chip">
          <span>{message(builtIn ? 'settingsDatabaseBuiltIn' : 'settingsDatabaseOwn')}</span>
        </span>
      </h3>
      <dl class="facts">
        <FactLine name={message('settingsDatabaseType')}>{type}</FactLine>
        <FactLine name={message('settingsDatabaseFile')}>
          <code>{path}</code>
        </FactLine>
        <FactLine name={message('settingsDatabaseBuilt')}>{messageOf('settingsDatabaseAge', days, { date })}</FactLine>
        <FactLine name={message('settingsDatabaseSource')}>
          <SourceLink text={attribution.text} url={attribution.url} />
        </FactLine>
      </dl>
      {days > oldDays && <Warning database={database} />}
    </article>
  );
}

function Warning({ database }: { database: Database }) {
  const { text, command } = renewal(database);
  return (
    <div class="warning" data-old>
      <p>
        <strong>{message('settingsDatabaseOld')}</strong> {message(text)}
      </p>
      {command !== null && <CopyCommand command={command} />}
    </div>
  );
}
