import { message, type MessageKey } from '../text/message.ts';
import type { PageLayout } from '../contract/page-address.ts';

type Props = { layout: PageLayout; onChange: (layout: PageLayout) => void };

export function LayoutControl({ layout, onChange }: Props) {
  return (
    <div class="segmented layout-control" role="radiogroup" aria-label={message('layoutLabel')}>
      {order.map((each) => (
        <label key={each}>
          <input
            class="visually-hidden"
            type="radio"
            autocomplete="off"
            name="layout"
            checked={each === layout}
            onChange={() => onChange(each)}
            data-layout={each}
          />
          <span>{message(names[each])}</span>
        </label>
      ))}
    </div>
  );
}

const order: readonly PageLayout[] = ['map', 'both', 'list'];
const names: Record<PageLayout, MessageKey> = { map: 'layoutMap', both: 'layoutBoth', list: 'layoutList' };
