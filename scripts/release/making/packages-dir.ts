import { resolve } from 'node:path';

/** What is to be published. */
export const packagesDir = resolve('dist/packages');
