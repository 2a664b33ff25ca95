/** Every command that a page asks the user to run, in a terminal, in the project's folder. */
export const hostCommands = {
  install: 'npm run build && node dist/native-host/tapmap.js install',
  status: 'node dist/native-host/tapmap.js status',
  snapshot: 'node dist/native-host/tapmap.js snapshot',
  update: 'git pull && npm ci && npm run build && node dist/native-host/tapmap.js install',
  databases: 'node dist/native-host/tapmap.js database',
} as const;
