import { dequal } from 'dequal/lite';
import type { HostMessage } from '../../../native-host/protocol.ts';
import { needsAttention, type HostState } from '../../contract/host-state.ts';
import { stateAfterClose } from './state-after-close.ts';
import type { HostRunner } from './host-runner.ts';
import { log } from '../log.ts';
import { logUnknownTypes } from './log-unknown-types.ts';
import type { NativePort, NativePortListener } from './native-port.ts';
import { parseHostMessage, type HiddenRows } from './parse-host-message.ts';
import { nextStartMs, recordFailure } from './restart-delay.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

/** What the browser provides: a way to start the host, timers, and this extension's id. */
export type HostDependencies = {
  openPort: (listener: NativePortListener) => NativePort;
  startTimer: StartTimer;
  extensionId: string;
};

export type HostListener = {
  onState: (state: HostState) => void;
  /** `hidden`: connections that were taken out of the message. */
  onMessage: (message: HostMessage, hidden?: HiddenRows) => void;
  onMalformed: (message: string, field: string) => void;
};

/**
 * Keeps the host running while it is wanted.
 *
 *     stopped ──want──▶ starting ──hello──▶ running ◀──heard── silent
 *        ▲                 │                   │  ──long nothing──▶
 *        │                 ▼                   ▼
 *        └─want(null)── not-installed …     crashed, garbled, ended-early ──after a delay──▶ starting
 *                         └──after 2 s, while a page is seen──▶ starting
 *
 * A state that needs the user stays while another start is tried, until it is known how that ended.
 */
export function runHost({
  openPort,
  startTimer,
  extensionId,
  ...listener
}: HostDependencies & HostListener): HostRunner {
  let state: HostState = { kind: 'stopped' };
  let wantedMs: number | null = null;
  let seen = false;
  let port: NativePort | null = null;
  let restarts = { everResponded: false, failures: 0 };
  let startedAtMs = 0;
  let greeting: Extract<HostState, { kind: 'running' }> | null = null;
  let respondedAtMs: number | null = null;
  let restart: Timer | null = null;
  let silence: Timer | null = null;
  const logUnknown = logUnknownTypes();

  function enter(next: HostState): void {
    if (dequal(next, state)) return;
    state = next;
    listener.onState(next);
  }

  function start(): void {
    restart?.stop();
    restart = null;
    greeting = null;
    startedAtMs = performance.now();
    if (!needsAttention(state)) enter({ kind: 'starting' });
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
    } else if (parsed.kind === 'unknown-type') {
      if (greeting !== null) heard(greeting);
      logUnknown(parsed.type);
    } else if (parsed.kind !== 'message') {
      refuse(parsed);
    } else {
      const { message, hidden } = parsed;
      if (message.type === 'hello') greet(message);
      if (greeting === null && message.type === 'problem' && message.code === 'node-too-old') {
        refuse({ kind: 'node-too-old', version: String(message.version) });
      } else if (greeting === null) {
        log('message-before-hello', { message: message.type });
      } else {
        heard(greeting);
        listener.onMessage(message, hidden);
      }
    }
  }

  function greet({ version, platform, source, nodeVersion }: Extract<HostMessage, { type: 'hello' }>): void {
    greeting = { kind: 'running', version, platform, source, ...(nodeVersion !== undefined && { nodeVersion }) };
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
    respondedAtMs = Date.now();
    listen();
    if (state.kind === 'silent') enter(running);
  }

  function closed(error: string | null): void {
    const next = stateAfterClose(error, greeting !== null, respondedAtMs, extensionId);
    if (!dequal(next, state)) log(next.kind, { error });
    port = null;
    end(next);
    restarts = recordFailure(restarts, performance.now() - startedAtMs);
    planStart();
  }

  /** Ends a host that this extension cannot use; only the user can do something about it. */
  function refuse(next: HostState): void {
    end(next);
    planStart();
  }

  function planStart(): void {
    restart?.stop();
    const delayMs = wantedMs === null ? null : nextStartMs(state.kind, restarts, seen);
    restart = delayMs === null ? null : startTimer(delayMs, start);
  }

  const revive = (): void => {
    if (port === null && wantedMs !== null) start();
  };

  return {
    want(intervalMs) {
      if (intervalMs === wantedMs) return;
      const began = wantedMs === null;
      wantedMs = intervalMs;
      if (intervalMs === null) end({ kind: 'stopped' });
      else if (began) start();
      else subscribe();
    },
    setSeen(isSeen) {
      const before = nextStartMs(state.kind, restarts, seen);
      seen = isSeen;
      if (port !== null || nextStartMs(state.kind, restarts, seen) === before) return;
      if (isSeen) revive();
      else planStart();
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
