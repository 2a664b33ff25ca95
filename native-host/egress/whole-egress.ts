import type { Egress, Interface } from '../protocol.ts';

/** The egress as a system's reader finds it: every list is whole, so none has a count. */
export type WholeEgress = Omit<
  Egress,
  'interfaces' | 'interfaceCount' | 'nameServerCount' | 'tunnelEndpointCount' | 'bypassCount'
> & {
  interfaces: WholeInterface[];
};

export type WholeInterface = Omit<Interface, 'addressCount'>;
