import { foreignText } from '../../text/foreign-text.ts';
import { formatSince } from '../../text/format-time.ts';
import { message } from '../../text/message.ts';
import type { HostName } from '../../sites/connection-hosts.ts';
import { detail, type Detail, type DetailSources } from './detail.ts';

/** The host names of the remote address, each with the moment of the browser's last response from it. */
export function hostDetails({
  hosts: { own, listed, others },
  nowMs,
}: Pick<DetailSources, 'hosts' | 'nowMs'>): Detail[] {
  const [latest] = own;
  return [
    ...detail(message('detailsHost'), namesOf(own, nowMs), {
      notes: [message('detailsHostNote')],
      ...(latest !== undefined && own.length === 1 && { filter: { field: 'host', value: latest.name } }),
    }),
    ...detail(message('detailsListed'), listed.map(({ name }) => foreignText(name)).join(', ')),
    ...detail(message('detailsAlsoUsed'), namesOf(others, nowMs), { notes: [message('detailsAlsoUsedNote')] }),
  ];
}

function namesOf(names: readonly HostName[], nowMs: number): string {
  const dated = ({ name, seenAtMs }: HostName) =>
    message('detailsHostAt', { name: foreignText(name), time: formatSince(seenAtMs, nowMs) });
  return names.slice(0, MOST).map(dated).join(', ');
}

/** A page of details has room for no more. */
const MOST = 20;
