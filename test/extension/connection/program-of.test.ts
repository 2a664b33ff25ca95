import { expect, test } from 'vitest';
import { programOf } from '../../../extension/connection/program-of.ts';

test.each([
  ['the program, where it is known', { processName: 'sshd', service: 'ssh.service' }, 'sshd'],
  [
    'what it runs in, where the program is hidden',
    { processName: null, service: 'docker:8fbe21c0a4d7' },
    'docker:8fbe21c0a4d7',
  ],
  ['nothing is made up', { processName: null, service: null }, null],
])('%s', (_, fields, program) => {
  expect(programOf(fields)).toBe(program);
});
