import type { Connection } from '../../native-host/protocol.ts';
import { isNameCut } from '../connection/is-name-cut.ts';
import { programOf } from '../connection/program-of.ts';
import { folded } from '../text/folded.ts';
import type { SearchTest } from './search-test.ts';
import { none, textTest } from './text-test.ts';

const byName = textTest(programOf);
const byFile = textTest(({ executable }) => executable && fileName(executable));
const byService = textTest(({ service }) => service);

/**
 * A program, by its name; by that of its file where it has another one (an interpreter's); and by its service where the
 * system reports only the beginning of its name.
 */
export function programTest(value: string): SearchTest {
  const [isNamed, hasFile, hasService] = [byName(value), byFile(value), byService(value)];
  if (folded(value) === none) return isNamed;
  return (connection, context) =>
    isNamed(connection, context) ||
    (hasOtherFile(connection) && hasFile(connection, context)) ||
    (isNameCut(connection) && hasService(connection, context));
}

const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

const hasOtherFile = ({ processName, executable }: Connection): boolean =>
  executable !== null && processName !== null && !executable.endsWith(processName);
