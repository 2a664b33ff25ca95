import { message, type MessageKey } from '../../text/message.ts';
import { shortcuts, type ShortcutGroup } from './shortcuts.ts';

export function HelpKeys() {
  return (
    <section>
      <h3>{message('helpKeys')}</h3>
      <div class="help-keys">
        {groups.map(([group, title]) => (
          <div key={group}>
            <h4 class="small muted">{message(title)}</h4>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ action, keys, says }) => (
                  <div key={action}>
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key}>{keyName(key)}</kbd>
                      ))}
                    </dt>
                    <dd>{message(says)}</dd>
                  </div>
                ))}
            </dl>
          </div>
        ))}
      </div>
      <p class="muted">{message('helpArrows')}</p>
    </section>
  );
}

const groups: readonly [ShortcutGroup, MessageKey][] = [
  ['find', 'helpGroupFind'],
  ['time', 'helpGroupTime'],
  ['map', 'helpGroupMap'],
  ['page', 'helpGroupPage'],
];

function keyName(key: string): string {
  if (key === ' ') return message('helpKeySpace');
  return key === 'Escape' ? 'Esc' : key.toUpperCase();
}
