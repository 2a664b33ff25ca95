import { rmSync } from 'node:fs';
import { madeForTests } from './packages-dir.ts';

/** What an earlier run made is of another source. */
export default function setUp(): void {
  rmSync(madeForTests, { recursive: true, force: true });
}
