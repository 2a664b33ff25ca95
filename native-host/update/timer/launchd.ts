import { timerName, timerPath } from '../../location/update-timer.ts';
import { launchAgentText } from './launch-agent.ts';
import { outputOf } from './scheduler-output.ts';
import type { Run, Scheduler } from './scheduler.ts';

/** An agent of the user's own launchd. launchctl(1): `bootstrap` loads it now; from then on each login does. */
export const launchd: Scheduler = {
  files: (job, host) => [{ path: timerPath(host), bytes: Buffer.from(launchAgentText(job)) }],
  check: () => Promise.resolve(),
  async enable(host, run) {
    await stop(run); // bootstrap refuses an agent that is loaded
    await outputOf(run, launchctl, ['bootstrap', domain(), timerPath(host)]);
  },
  disable: (_host, run) => stop(run),
  forget: () => Promise.resolve(),
  nextRunAtMs: () => Promise.resolve(null),
  commands: (host) => [`launchctl bootstrap ${domain()} '${timerPath(host).replaceAll("'", String.raw`'\''`)}'`],
  paths: (host) => [timerPath(host)],
  folders: () => [],
};

const launchctl = '/bin/launchctl';

/** The session of the user who is logged in at the screen. */
const domain = (): string => `gui/${process.getuid?.() ?? 0}`;

/** Its status tells whether the agent was loaded, which does not matter. */
async function stop(run: Run): Promise<void> {
  await run(launchctl, ['bootout', `${domain()}/${timerName}`]);
}
