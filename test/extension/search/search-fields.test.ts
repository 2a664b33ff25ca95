import { expect, test } from 'vitest';
import { noHosts } from '../../../extension/sites/connection-hosts.ts';
import { choose } from '../../../extension/page/search/choose.ts';
import { suggestionsOf } from '../../../extension/page/search/suggestions-of.ts';
import { fieldNames } from '../../../extension/search/query.ts';
import { searchFields } from '../../../extension/search/search-fields.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';

const connection = connectionWith({
  ...{ processName: 'curl', service: 'curl.service', owner: 'ada', namespace: 'lab', interface: 'eth0', pid: 7 },
  ...{ network: { asn: 64_500, organisation: 'Example' }, place: placeWith() },
});

test.each(fieldNames)('each suggestion for %s is a valid value, and is selected as suggested', (field) => {
  for (const { term } of suggestionsOf(`${field}:`, { connections: [connection], hostsOf: noHosts })) {
    if (term?.kind !== 'field') throw new Error('no field');
    expect(searchFields[field].read(term.value)).not.toBeNull();
    expect(choose([], field, term.value.replace(/^=/, ''))).toEqual([term]);
  }
});
