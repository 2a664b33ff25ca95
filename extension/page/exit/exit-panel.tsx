import { useEffect, useState } from 'preact/hooks';
import { defaultExitSettings } from '../../exit/exit-choice.ts';
import { OptionalPermissionLine } from '../../view/exit/optional-permission-line.tsx';
import { VerdictCard } from '../../view/components/verdict-card.tsx';
import { verdictCardText } from '../../view/sentences/verdict-card-text.ts';
import { message } from '../../text/message.ts';
import { PanelHeader } from '../panel-header.tsx';
import { usePanelFocus } from '../use-panel-focus.ts';
import type { ExitModel } from './exit-model.ts';
import { usePaced } from '../time/use-paced.ts';
import { CheckButton } from './check-button.tsx';
import { CheckEvidence } from './check-evidence.tsx';
import { checkText } from './check-text.ts';
import { ExitChecklist } from './exit-checklist.tsx';
import { ExitHistory } from './exit-history.tsx';
import { ExpectedExit } from './expected-exit.tsx';
import { Fold } from './fold.tsx';

/** The exit: the verdict and the button that checks it, the expected country, the checklist, and what is seldom needed. */
export function ExitPanel({ model }: { model: ExitModel }) {
  const { value: exit, atMs: nowMs } = usePaced(model.state);
  const settings = model.settings.value;
  const choice = settings?.choice ?? defaultExitSettings.choice;
  const { permissions } = model;
  const [isCheckOpen, setCheckOpen] = useState(false);
  const [wantsService, setWantsService] = useState(false);
  const panel = usePanelFocus(model.takeFocus);
  useEffect(() => {
    if (!wantsService) return;
    setWantsService(false);
    panel.current?.querySelector<HTMLElement>('[data-setting="service"]')?.focus();
  }, [wantsService, panel]);
  return (
    <section class="exit-panel" aria-labelledby="exit-title" tabIndex={-1} ref={panel} data-exit-panel>
      <PanelHeader
        id="exit-title"
        title={message('exitTitle')}
        closeLabel={message('exitClose')}
        action="close-exit"
        onClose={() => model.show(false)}
      />
      <div class="exit-parts">
        <VerdictCard text={verdictCardText(exit, nowMs)}>
          {exit === null && <p class="verdict-action muted">{message('exitNothingYetNext')}</p>}
          <CheckButton
            exit={exit}
            model={model}
            onChoose={() => {
              setCheckOpen(true);
              setWantsService(true);
            }}
          />
        </VerdictCard>
        <ExpectedExit
          choice={settings?.choice ?? null}
          onChange={(next) => settings !== null && model.change({ ...settings, choice: next })}
        />
        <Fold
          id="check"
          title={message('exitCheck')}
          value={checkText(exit, settings, nowMs)}
          isOpen={isCheckOpen}
          onToggle={setCheckOpen}
        >
          <CheckEvidence exit={exit} model={model} nowMs={nowMs} />
        </Fold>
        {exit !== null && (
          <ExitChecklist
            exit={exit}
            choice={choice}
            nowMs={nowMs}
            permissions={permissions}
            onList={(program) => model.list(program)}
          />
        )}
        <Fold id="history" title={message('exitHistory')}>
          <ExitHistory history={exit?.history ?? []} nowMs={nowMs} />
        </Fold>
        <Fold id="more" title={message('exitNotifications')}>
          <OptionalPermissionLine name="notifications" permissions={permissions} />
          <OptionalPermissionLine name="tabs" permissions={permissions} />
        </Fold>
        <Fold id="limits" title={message('exitLimits')}>
          <p>{message('exitLimitsRights')}</p>
          <p>{message('exitLimitsCountry')}</p>
        </Fold>
      </div>
    </section>
  );
}
