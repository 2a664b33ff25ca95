import { basename } from 'node:path';
import { cutName } from '../../cut-name.ts';

/** TASK_COMM_LEN of linux/sched.h, without the byte that ends the text. */
const COMM_BYTES = 15;
/** A script is named by one of the first: an interpreter's own options come before it. */
const ARGUMENTS_READ = 8;

/**
 * What a process is called: the file name of its program. Where that is an interpreter, the name that the process has
 * given itself, or that the kernel took from the script, tells it from others: two services in Python are not both
 * `python3.11`.
 *
 * @param comm the kernel's short name, cut at 15 bytes
 * @param executable null where the path cannot be read; then comm is all there is
 * @param readArguments its command line; read only to complete a name that may be cut
 */
export function processNameOf(comm: string, executable: string | null, readArguments: () => readonly string[]): string {
  const file = executable === null ? null : basename(executable);
  if (file !== null && (!INTERPRETER.test(file) || isNameOf(file, comm))) return file;
  return wholeName(comm, readArguments) ?? cutName(comm, COMM_BYTES);
}

const INTERPRETER =
  /^(?:python|pypy|perl|ruby|node|nodejs|deno|bun|electron|java|dotnet|mono|mono-sgen|php|php-fpm|php-cgi|lua|luajit|tclsh|wish|guile|gjs|gjs-console|julia|Rscript|erl|beam\.smp|bash|dash|sh|zsh|ksh|fish|busybox|wine|wine64)(?:-preloader)?[\d.-]*$/;

/** Whether comm is only another name of the program itself, such as that of a symbolic link, or none at all. */
const isNameOf = (file: string, comm: string): boolean =>
  file.startsWith(comm) || INTERPRETER.test(comm) || comm === 'MainThread' || comm === 'node-MainThread';

/** The file name on the command line that the short name is the beginning of; null if there is none. */
function wholeName(comm: string, readArguments: () => readonly string[]): string | null {
  if (Buffer.byteLength(comm) < COMM_BYTES) return comm;
  const names = readArguments()
    .slice(0, ARGUMENTS_READ)
    .map((argument) => basename(argument));
  return names.find((name) => name.startsWith(comm)) ?? null;
}
