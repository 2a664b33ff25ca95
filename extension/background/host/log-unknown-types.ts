import { log } from '../log.ts';

/** Logs a type of message that only a newer host knows, which may come at every poll: once a type. */
export function logUnknownTypes(): (type: string) => void {
  const types = new Set<string>();
  return (type) => {
    if (types.has(type) || types.size >= mostTypes) return;
    types.add(type);
    log('message-of-unknown-type', { message: type.slice(0, 100), types: types.size });
  };
}

/** More than any host has: one that makes them up fills no memory. */
const mostTypes = 100;
