/**
 * The rooms: which folder may import which. A folder says what its code may know, and a floor looks only down.
 * A room imports only rooms of a lower floor, never one of its own floor or above; a room that is not listed is an error.
 */
const floors = {
  extension: [
    ['public'], // catalogues, icons and map data, copied as they are
    ['connection', 'text', 'validation'], // 1: one connection by itself; words and numbers; checks of foreign data
    ['exit', 'sites'], // 2: evidence and verdict; which hosts the browser's responses came from
    ['contract', 'exit-check'], // 3: messages, settings, page address; the public IP check
    ['facts', 'store', 'export', 'browser'], // 4: what can be told of a connection; state; files; browser APIs
    ['map', 'search', 'view'], // 5: drawing; queries; components and sentences
    ['overview'], // 6: what the popup shows
    ['background', 'link'], // 7: the service worker; a page's end of the port
    ['page', 'popup', 'settings', 'setup'], // 8: the pages
  ],
  'native-host': [
    ['protocol.ts', 'version.ts', 'program-files.ts', 'command-failed.ts'],
    ['system', 'addresses'],
    ['sockets', 'egress', 'location', 'names', 'registration'],
    ['connections', 'update'],
    ['messaging'],
    ['commands'],
    ['main.ts'],
  ],
};

const sides = Object.entries(floors);
const roomsOf = (side) => floors[side].flat();
const anyOf = (side, rooms) =>
  `^${side}/(?:${rooms.map((room) => room.replace('.', '\\.') + (room.endsWith('.ts') ? '$' : '/')).join('|')})`;

/** For each room: everything of its side but the rooms below it and itself. */
const onlyDown = sides.flatMap(([side, levels]) =>
  levels.flatMap((rooms, level) =>
    rooms.map((room) => ({
      name: `${side}/${room}-looks-only-down`,
      severity: 'error',
      comment: `A room imports only rooms of a lower floor (the table in .dependency-cruiser.js).`,
      from: { path: anyOf(side, [room]) },
      to: { path: `^${side}/`, pathNot: anyOf(side, [room, ...levels.slice(0, level).flat()]) },
    })),
  ),
);

/** Whoever imports, is imported or stands alone in a folder that the table does not name. */
const everyRoomHasAFloor = sides.flatMap(([side]) => {
  const unlisted = { path: `^${side}/`, pathNot: anyOf(side, roomsOf(side)) };
  return [
    { from: unlisted, to: {} },
    { from: { pathNot: `^${side}/` }, to: unlisted },
    { from: { ...unlisted, orphan: true }, to: {} },
  ].map((rule) => ({
    name: `${side}-room-without-floor`,
    severity: 'error',
    comment: 'Give the room its floor in the table in .dependency-cruiser.js.',
    ...rule,
  }));
});

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Files that import each other, types included, can only be understood together.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'scripts-import-no-test',
      severity: 'error',
      comment: 'Tests use scripts/, never the reverse.',
      from: { path: '^scripts/' },
      to: { path: '^test/' },
    },
    {
      name: 'only-commands-update',
      severity: 'error',
      comment: 'What opens a connection to another computer is for the commands that fetch databases alone.',
      from: { path: '^native-host/', pathNot: '^native-host/(?:update|commands)/' },
      to: { path: '^native-host/update/' },
    },
    {
      name: 'no-update-while-serving',
      severity: 'error',
      comment: 'A host that serves a browser reaches nothing that opens a connection, over however many files.',
      from: { path: '^native-host/(?:commands/serve\\.ts$|messaging/|connections/|sockets/|egress/|location/)' },
      to: { path: '^native-host/update/', reachable: true },
    },
    ...onlyDown,
    ...everyRoomHasAFloor,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules|\\.cache)/' },
    includeOnly: { path: '^(extension|native-host|scripts|test)/' },
    tsPreCompilationDeps: true, // type-only imports count
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
