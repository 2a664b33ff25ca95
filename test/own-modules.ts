import { afterAll, vi } from 'vitest';

/**
 * Unit tests share their two processes, since starting one for each file takes longer than all tests. Yet every file loads
 * its own modules, with nothing of another's in them: no language, no stubbed global, no clock.
 */
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.resetModules();
});
