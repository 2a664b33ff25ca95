import { fullTabAddress } from '../contract/full-tab-address.ts';
import { message } from '../text/message.ts';

/** That the connections are made up, and the way back: to the map or, without a host, to how to get one. */
export function DemoBanner() {
  return (
    <div class="banner calm" role="status" data-demo>
      <p>
        <strong>{message('demoShown')}</strong>
      </p>
      <a class="button" href={fullTabAddress()} data-action="leave-demo">
        {message('demoLeave')}
      </a>
    </div>
  );
}
