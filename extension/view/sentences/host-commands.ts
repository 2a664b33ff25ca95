/** Every command that a page tells the user to run; in the project's folder, in a terminal. */
export const hostCommands = {
  install: 'npm run build && node dist/native-host/tapmap.js install',
  status: 'node dist/native-host/tapmap.js status',
  snapshot: 'node dist/native-host/tapmap.js snapshot',
  update: 'git pull && npm ci && npm run build && node dist/native-host/tapmap.js install',
  databases: 'node dist/native-host/tapmap.js database',
} as const;
