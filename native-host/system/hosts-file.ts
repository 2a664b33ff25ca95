import { readHostPlatform } from './host-platform.ts';
import { systemFile } from './windows/system-file.ts';

/** Where this system has the names that it looks up without asking a name server. */
export const hostsFile = (): string =>
  readHostPlatform().system === 'windows' ? systemFile(String.raw`drivers\etc\hosts`) : '/etc/hosts';
