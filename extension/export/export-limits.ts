/** What an export may contain at most. A file beyond it is refused before any work is done on what it has too much of. */
export const exportLimits = {
  /** Some 90,000 connections. */
  bytes: 64_000_000,
  /** As many as a page has been seen to show (native-host tests open 48,000). */
  connections: 50_000,
  problems: 200,
  databases: 16,
  /** As many as the background keeps (sites/seen-hosts). */
  hosts: 5_000,
  /** Of one text: PATH_MAX in linux/limits.h. No name, path or address that a system tells is longer. */
  characters: 4_096,
  /** Lists and objects within each other; an export has five. */
  depth: 16,
  /** Texts, numbers, lists and objects; 50,000 connections have 1.9 million. */
  values: 4_000_000,
} as const;
