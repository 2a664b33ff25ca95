import type { Family } from '../browser.ts';
import type { LauncherTrust } from './launcher-trust.ts';

/** A program that a manifest names, and in whose way its browser starts it. */
export type RegisteredLauncher = {
  readonly program: string;
  readonly family: Family;
  readonly manifestPath: string;
  /** The extension that it is started for. */
  readonly extensionId: string;
  /** The titles of the browsers that start it; those that are here first. */
  readonly browsers: readonly string[];
};

/** What a host says of itself when it is started. */
export type Greeting = {
  readonly version: string;
  /** Of the Node that runs it, as Node prints it; null where the host is too old to say. */
  readonly nodeVersion: string | null;
  /** The system interface that it reads sockets from. */
  readonly source: string;
  readonly databases: readonly UsedDatabase[];
  readonly problems: readonly HostProblem[];
};

export type UsedDatabase = {
  readonly role: string;
  readonly path: string;
  readonly type: string;
  readonly builtAtMs: number;
  readonly builtIn: boolean;
};

/** As in the wire contract, of which the other side may know more codes. */
export type HostProblem = { readonly code: string; readonly [fact: string]: string | number | boolean | null };

/** What became of a start. */
export type Outcome =
  | { readonly kind: 'not-tried'; readonly trust: Exclude<LauncherTrust, { kind: 'ours' }> }
  /** `endedByItself` is false where it had to be killed after its input was closed. */
  | { readonly kind: 'responded'; readonly greeting: Greeting; readonly endedByItself: boolean }
  | { readonly kind: 'cannot-start'; readonly errno: string }
  | { readonly kind: 'silent'; readonly limitMs: number; readonly saidHello: boolean }
  /** Before it had said hello and which databases it uses; `stderr` is the first line. */
  | {
      readonly kind: 'ended';
      readonly exitStatus: number | null;
      readonly signal: string | null;
      readonly stderr: string;
    }
  | { readonly kind: 'garbled'; readonly reason: 'not-a-frame' | 'not-json' | 'no-hello' | 'too-much' }
  | { readonly kind: 'node-too-old'; readonly version: string };

export type Trial = RegisteredLauncher & { readonly outcome: Outcome };
