import packageJson from '../package.json' with { type: 'json' };

/** The version of this program, fixed when it is built. */
export const hostVersion: string = packageJson.version;
