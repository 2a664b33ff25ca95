import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { settingsTable } from '../../contract/settings.ts';
import { message } from '../../text/message.ts';
import { statusOf } from '../../view/components/host-status.tsx';
import { projectionNames } from '../../view/sentences/projection-names.ts';
import { useMenu } from '../menu/use-menu.ts';
import type { PageModel } from '../page-model.ts';
import { MoreEntry } from './more-entry.tsx';

type Props = { model: PageModel; isSample: boolean; button: RefObject<HTMLButtonElement | null> };

/** In a narrow window: what the bar and the map have no room for. */
export function MoreMenu({ model, isSample, button }: Props) {
  const isMenuOpen = useSignal(false);
  const { root, close, onKeyDown, onButtonKey } = useMenu(isMenuOpen, () => button.current);
  const isOpen = isMenuOpen.value;
  const label = message(model.isDataOld.value ? 'headerMoreDataOld' : 'headerMore');
  return (
    <div class="more-menu" ref={root}>
      <button
        type="button"
        ref={button}
        class="icon-button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={label}
        title={label}
        data-action="more"
        onClick={() => (isMenuOpen.value = !isOpen)}
        onKeyDown={onButtonKey}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8h.01M8 8h.01M13 8h.01" />
        </svg>
        {model.isDataOld.value && <span class="dot" />}
      </button>
      {isOpen && (
        <div class="menu" role="menu" aria-label={label} onKeyDown={onKeyDown}>
          <Entries model={model} isSample={isSample} close={close} />
        </div>
      )}
    </div>
  );
}

function Entries({ model, isSample, close }: { model: PageModel; isSample: boolean; close: () => void }) {
  const { map, tabs, exports } = model;
  const isFile = model.imports.isFile.value;
  const paused = model.isPaused.value;
  const status = statusOf({ host: model.host.value, paused, isSample }).words;
  /** Closes the menu first: what follows may take the focus. */
  const then = (act: () => void) => () => {
    close();
    act();
  };
  const onMap = (act: () => void) =>
    then(() => {
      tabs.show('map');
      act();
    });
  return (
    <>
      <MoreEntry
        name={message(paused ? 'headerResume' : 'headerPause')}
        note={isFile ? message('importStatus') : status}
        disabled={isFile}
        mark={{ 'data-action': 'pause' }}
        onClick={then(() => model.pause(!paused))}
      />
      <MoreEntry
        name={message('exportMenuLabel')}
        mark={{ 'data-action': 'export' }}
        onClick={then(() => (exports.isMenuOpen.value = true))}
      />
      <MoreEntry
        name={message('headerHelp')}
        mark={{ 'data-action': 'help' }}
        onClick={then(() => (model.isHelpOpen.value = true))}
      />
      <MoreEntry
        name={message('headerSettings')}
        note={model.isDataOld.value ? message('moreDataOld') : undefined}
        href={`/extension/settings/settings.html${model.isDataOld.value ? '#databases' : ''}`}
        mark={{ 'data-action': 'settings' }}
        onClick={close}
      />
      <hr class="menu-separator" />
      {settingsTable.projection.words.map((each) => (
        <MoreEntry
          key={each}
          name={message(projectionNames[each])}
          checked={map.projection.value === each}
          mark={{ 'data-map': each }}
          onClick={onMap(() => map.onProjection(each))}
        />
      ))}
      <hr class="menu-separator" />
      <MoreEntry
        name={message('mapWholeWorld')}
        mark={{ 'data-map': 'world' }}
        onClick={onMap(() => map.wholeWorld())}
      />
      <MoreEntry
        name={message('mapPickHome')}
        mark={{ 'data-map': 'pick-home' }}
        onClick={onMap(() => map.pickHome(true))}
      />
    </>
  );
}
