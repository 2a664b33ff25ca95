import type { HostMessage, HostRequest } from '../../../native-host/protocol.ts';
import type { HostState } from '../../contract/host-state.ts';
import { stateAfterClose } from './state-after-close.ts';
import { log } from '../log.ts';
import type { NativePort, NativePortListener } from './native-port.ts';
import { parseHostMessage } from './parse-host-message.ts';
import { recordFailure, restartDelayMs } from './restart-delay.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

/** What the browser provides: a way to start the host, and timers. */
export type HostDependencies = {
  openPort: (listener: NativePortListener) => NativePort;
  startTimer: StartTimer;
};

export type HostListener = {
  onState: (state: HostState) => void;
  onMessage: (message: HostMessage) => void;
  onMalformed: (message: string, field: string) => void;
};

export type HostRunner = {
  /** The host is to poll every `intervalMs` from now on, or to stop (null). */
  want(intervalMs: number | null): void;
  /** Starts the host at once if it is not running, even if it would not be restarted automatically. */
  revive(): void;
  /** Like `revive`, but first stops a host that hangs. */
  retry(): void;
  /** Sends a request; false if there is no host that has said hello. */
  ask(request: HostRequest): boolean;
};

/**
 * Keeps the host running while it is wanted.
 *
 *     stopped ──want──▶ starting ──hello──▶ running ◀──heard── silent
 *        ▲                 │                   │  ──long nothing──▶
 *        │                 ▼                   ▼
 *        └─want(null)── not-installed …     crashed, garbled ──after a delay──▶ starting
 */
export function runHost({ openPort, startTimer, ...listener }: HostDependencies & HostListener): HostRunner {
  let state: HostState = { kind: 'stopped' };
  let wantedMs: number | null = null;
  let port: NativePort | null = null;
  let restarts = { everResponded: false, failures: 0 };
  let startedAtMs = 0;
  let greeting: Extract<HostState, { kind: 'running' }> | null = null;
  let restart: Timer | null = null;
  let silence: Timer | null = null;

  function enter(next: HostState): void {
    state = next;
    listener.onState(next);
  }

  function start(): void {
    restart?.stop();
    restart = null;
    greeting = null;
    startedAtMs = Date.now();
    enter({ kind: 'starting' });
    const opened: NativePort = openPort({
      onMessage: (message) => {
        if (port === opened) receive(message);
      },
      onClosed: (error) => {
        if (port === opened) closed(error);
      },
    });
    port = opened;
    listen();
  }

  function end(next: HostState): void {
    silence?.stop();
    restart?.stop();
    restart = null;
    port?.close();
    port = null;
    enter(next);
  }

  function receive(value: unknown): void {
    const parsed = parseHostMessage(value);
    if (parsed.kind === 'malformed') {
      log('message-malformed', { message: parsed.message, field: parsed.field });
      listener.onMalformed(parsed.message, parsed.field);
    } else if (parsed.kind !== 'message') {
      end(parsed);
    } else {
      if (parsed.message.type === 'hello') greet(parsed.message);
      if (greeting === null) {
        log('message-before-hello', { message: parsed.message.type });
      } else {
        heard(greeting);
        listener.onMessage(parsed.message);
      }
    }
  }

  function greet({ version, platform, source }: Extract<HostMessage, { type: 'hello' }>): void {
    greeting = { kind: 'running', version, platform, source };
    restarts = { ...restarts, everResponded: true };
    enter(greeting);
    subscribe();
  }

  function subscribe(): void {
    if (greeting !== null && wantedMs !== null) port?.send({ type: 'subscribe', intervalMs: wantedMs });
  }

  function listen(): void {
    silence?.stop();
    silence = startTimer(silentAfterMs, () => enter({ kind: 'silent' }));
  }

  function heard(running: HostState): void {
    listen();
    if (state.kind === 'silent') enter(running);
  }

  function closed(error: string | null): void {
    const next = stateAfterClose(error, greeting !== null);
    log(next.kind, { error });
    port = null;
    end(next);
    restarts = recordFailure(restarts, Date.now() - startedAtMs);
    const delayMs = restartDelayMs(restarts);
    if (wantedMs !== null && delayMs !== null) restart = startTimer(delayMs, start);
  }

  function revive(): void {
    if (port === null && wantedMs !== null) start();
  }

  return {
    want(intervalMs) {
      if (intervalMs === wantedMs) return;
      const began = wantedMs === null;
      wantedMs = intervalMs;
      if (intervalMs === null) end({ kind: 'stopped' });
      else if (began) start();
      else subscribe();
    },
    revive,
    retry() {
      if (state.kind === 'silent') end({ kind: 'stopped' });
      revive();
    },
    ask(request) {
      if (greeting === null || port === null) return false;
      port.send(request);
      return true;
    },
  };
}

/** The slowest interval is a poll every 5 s, and a computer waking from sleep needs a moment. */
const silentAfterMs = 20_000;
