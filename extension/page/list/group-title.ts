import { networkName } from '../../connection/network-name.ts';
import { countryName } from '../../text/country-name.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { programName } from '../../text/program-name.ts';
import type { Group } from './group-connections.ts';
import type { GroupId } from './group-of.ts';
import { foreignText } from '../../text/foreign-text.ts';

export function groupTitle({ kind }: Pick<Group, 'kind'>): string {
  switch (kind.by) {
    case 'place':
      return message(titles[kind.id]);
    case 'program':
      return programName(kind.program);
    case 'site':
      return kind.site === null ? message('listNoSite') : foreignText(kind.site);
    case 'country':
      return kind.countryCode === null ? message('listNoCountry') : countryName(kind.countryCode);
    case 'network':
      return kind.network === null ? message('listNoNetwork') : foreignText(networkName(kind.network));
  }
}

const titles: Record<GroupId, MessageKey> = {
  located: 'listLocated',
  unknown: 'listUnknown',
  'handed-out': 'listHandedOut',
  local: 'listLocal',
  reserved: 'listReserved',
  loopback: 'listLoopback',
  listening: 'listListening',
  unconnected: 'listUnconnected',
  closed: 'listClosed',
};
