/** A call into Windows failed; `code` as in winerror.h. */
export class WindowsCallFailed extends Error {
  readonly call: string;
  readonly code: number;

  constructor(call: string, code: number) {
    super(`${call}: Windows error ${code}`);
    this.name = 'WindowsCallFailed';
    this.call = call;
    this.code = code;
  }
}
