#!/usr/bin/env node
'use strict';

/* The program is written for a newer Node than many computers have, and an older one ends with an error in its syntax.
 * So this file, which Node 6 understands, comes first. */
var needed = require('./package.json').engines.node.replace('>=', '').split('.').map(Number);
var found = process.versions.node.split('.').map(Number);
if (found[0] > needed[0] || (found[0] === needed[0] && found[1] >= needed[1])) {
  require('./tapmap.js');
} else {
  process.stderr.write(
    'tapmap: this is Node.js ' +
      process.versions.node +
      ', and TapMap needs ' +
      needed.join('.') +
      ' or later. Install a newer one, then run this again.\n',
  );
  process.exitCode = 1;
}
