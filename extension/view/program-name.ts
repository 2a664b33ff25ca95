/** A program's name, or plain words where the system does not tell. */
export function programName(processName: string | null): string {
  return processName ?? 'Unknown program';
}
