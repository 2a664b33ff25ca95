const install = 'node dist/native-host/tapmap.js install';

/** Every command that a page asks the user to run, in a terminal, in the project's folder. */
export const hostCommands = {
  /** The folder that the extension was loaded from has the built host beside it. */
  install,
  rebuild: `npm run build && ${install}`,
  letIn: (extensionId: string) => `${install} --extension-id ${extensionId}`,
  status: 'node dist/native-host/tapmap.js status',
  snapshot: 'node dist/native-host/tapmap.js snapshot',
  update: `git pull && npm ci && npm run build && ${install}`,
  databases: 'node dist/native-host/tapmap.js database',
  updateDatabases: 'node dist/native-host/tapmap.js database update',
  maxmindAccount: 'node dist/native-host/tapmap.js database account',
  updateFromMaxmind: 'node dist/native-host/tapmap.js database update --maxmind',
  installTimer: 'node dist/native-host/tapmap.js database update --timer --install',
  removeTimer: 'node dist/native-host/tapmap.js database update --timer --remove',
  /** Firefox as a Snap asks once whether it may start a native host; this is the response that it keeps. */
  allowSnap: 'flatpak permission-set webextensions tapmap snap.firefox yes',
} as const;
