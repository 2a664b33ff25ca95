import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { defaultExitSettings } from '../../exit/exit-choice.ts';
import { ExitChoiceFields } from '../../view/exit/exit-choice-fields.tsx';
import { OptionalPermissionLine } from '../../view/exit/optional-permission-line.tsx';
import { VerdictCard } from '../../view/components/verdict-card.tsx';
import { verdictCardText } from '../../view/sentences/verdict-card-text.ts';
import { message } from '../../text/message.ts';
import { PanelHeader } from '../panel-header.tsx';
import type { ExitModel } from './exit-model.ts';
import { usePaced } from '../time/use-paced.ts';
import { CheckEvidence } from './check-evidence.tsx';
import { ExitHistory } from './exit-history.tsx';
import { CdnEvidence } from './cdn-evidence.tsx';
import { VerdictEvidence } from './verdict-evidence.tsx';
import { RouteEvidence } from './route-evidence.tsx';

/** The exit: the verdict, the expected country, all evidence, and the history. */
export function ExitPanel({ model }: { model: ExitModel }) {
  const { value: exit, atMs: nowMs } = usePaced(model.state);
  const settings = model.settings.value;
  const choice = settings?.choice ?? defaultExitSettings.choice;
  const { permissions } = model;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (model.takeFocus()) panel.current?.focus();
  }, [model]);
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
          <VerdictEvidence exit={exit} nowMs={nowMs} />
        </VerdictCard>
        <Part id="where" title={message('exitWhere')}>
          <ExitChoiceFields
            choice={settings?.choice ?? null}
            onChange={(next) => settings !== null && model.change({ ...settings, choice: next })}
          />
        </Part>
        {exit !== null && (
          <Part id="way" title={message('exitWay')}>
            <RouteEvidence evidence={exit.evidence} nowMs={nowMs} onList={(program) => model.list(program)} />
          </Part>
        )}
        <Part id="pops" title={message('exitSites')}>
          <CdnEvidence evidence={exit?.evidence ?? null} choice={choice} nowMs={nowMs} permissions={permissions} />
        </Part>
        <Part id="check" title={message('exitCheck')}>
          <CheckEvidence exit={exit} model={model} nowMs={nowMs} />
        </Part>
        <Part id="history" title={message('exitHistory')}>
          <ExitHistory history={exit?.history ?? []} nowMs={nowMs} />
        </Part>
        <Part id="more" title={message('exitMore')}>
          <OptionalPermissionLine name="notifications" permissions={permissions} />
          <OptionalPermissionLine name="tabs" permissions={permissions} />
        </Part>
      </div>
    </section>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="exit-part" aria-labelledby={`exit-${id}`} data-exit-part={id}>
      <h3 id={`exit-${id}`}>{title}</h3>
      {children}
    </section>
  );
}
