import { firstSuitableNode } from '../../native-host/registration/launcher/sh-launcher.ts';
import { oldestNodeText } from '../../native-host/registration/launcher/suitable-node.ts';

/**
 * The text of a file that Terminal runs when it is double-clicked, in the sh that macOS has (bash 3.2): it runs the
 * command with the first Node that is new enough.
 */
export function macosCommand(verb: 'install' | 'uninstall'): string {
  return [
    '#!/bin/sh',
    `# Runs "tapmap ${verb}" for the user who opens this; administrator rights are not needed.`,
    'unset NODE_OPTIONS NODE_PATH',
    'case $0 in */*) dir=${0%/*} ;; *) dir=. ;; esac',
    ...firstSuitableNode(nodes, `"$dir/tapmap.js" ${verb} "$@"`),
    'if [ -n "$old" ]; then',
    `  echo "TapMap needs Node.js ${oldestNodeText} or later, and $old is older. Install a newer one, then open this again." >&2`,
    'else',
    `  echo "TapMap needs Node.js ${oldestNodeText} or later, and none was found. Install it, then open this again." >&2`,
    'fi',
    'exit 1',
    '',
  ].join('\n');
}

/** Where Node is on macOS, as words of the shell: the search path, Homebrew, the installer, version managers. */
const nodes = [
  '"$(command -v node)"',
  '/opt/homebrew/bin/node',
  '/usr/local/bin/node',
  '"$HOME/.volta/bin/node"',
  '"$HOME"/.nvm/versions/node/*/bin/node',
  '"$HOME/Library/Application Support/fnm/node-versions"/*/installation/bin/node',
  '"$HOME"/.local/share/mise/installs/node/*/bin/node',
  '"$HOME"/.asdf/installs/nodejs/*/bin/node',
];
