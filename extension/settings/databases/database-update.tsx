import { CopyCommand } from '../../view/components/copy-command.tsx';
import { hostCommands } from '../../view/sentences/host-commands.ts';
import { message } from '../../text/message.ts';

/** How newer data is fetched: once by a command, or weekly by a timer, which may be installed; null where that is not known. */
export function DatabaseUpdate({ timer }: { timer: boolean | null }) {
  return (
    <section class="database" aria-labelledby="database-update-title" data-update>
      <h4 id="database-update-title">{message('settingsUpdate')}</h4>
      <p>{message('settingsUpdateWhat')}</p>
      <CopyCommand command={hostCommands.updateDatabases} />
      <details data-update-maxmind>
        <summary>{message('settingsUpdateMaxmind')}</summary>
        <p class="muted">{message('settingsUpdateMaxmindWhat')}</p>
        <CopyCommand command={hostCommands.maxmindAccount} />
        <CopyCommand command={hostCommands.updateFromMaxmind} />
      </details>
      <p data-timer={timer === null ? 'unknown' : timer ? 'installed' : 'absent'}>
        <strong>{message(timer === null ? 'settingsTimer' : timer ? 'settingsTimerOn' : 'settingsTimerOff')}</strong>{' '}
        {message(timer === true ? 'settingsTimerRemove' : 'settingsTimerInstall')}
      </p>
      <CopyCommand command={timer === true ? hostCommands.removeTimer : hostCommands.installTimer} />
    </section>
  );
}
