import { join } from 'node:path';
import type { HostPlatform } from '../../system/host-platform.ts';

/** The folder that holds nothing but the file of the account; only its user may enter it. */
export const accountDir = ({ dataDir }: Pick<HostPlatform, 'dataDir'>): string => join(dataDir, 'account');

export const accountFile = (host: Pick<HostPlatform, 'dataDir'>): string => join(accountDir(host), 'maxmind.json');
