export type SampleProgram = {
  /** Null for one that the system does not name. */
  name: string | null;
  port: number;
  udp: boolean;
  /** How many places it connects to, and the index of the first one in the table. */
  places: number;
  firstPlace: number;
  /** Bytes per second that a busy connection receives. */
  bytesPerS: number;
  /** Whether its connections last for hours. */
  longLived: boolean;
};

/** Programs of the sample, the one with the most connections first. */
export const samplePrograms: readonly SampleProgram[] = [
  { name: 'firefox', port: 443, udp: false, places: 60, firstPlace: 0, bytesPerS: 90_000, longLived: false },
  { name: 'chromium', port: 443, udp: false, places: 40, firstPlace: 0, bytesPerS: 70_000, longLived: false },
  { name: 'code', port: 443, udp: false, places: 5, firstPlace: 4, bytesPerS: 4_000, longLived: true },
  { name: 'thunderbird', port: 993, udp: false, places: 3, firstPlace: 7, bytesPerS: 900, longLived: true },
  { name: 'syncthing', port: 22_000, udp: false, places: 25, firstPlace: 0, bytesPerS: 220_000, longLived: true },
  { name: 'music-player', port: 4070, udp: false, places: 2, firstPlace: 14, bytesPerS: 40_000, longLived: true },
  { name: 'firefox', port: 443, udp: true, places: 12, firstPlace: 0, bytesPerS: 150_000, longLived: false },
  { name: null, port: 8883, udp: false, places: 4, firstPlace: 18, bytesPerS: 100, longLived: true },
  { name: 'ssh', port: 22, udp: false, places: 3, firstPlace: 33, bytesPerS: 1_200, longLived: true },
  { name: 'git-remote-https', port: 443, udp: false, places: 2, firstPlace: 5, bytesPerS: 300_000, longLived: false },
  { name: 'systemd-timesyncd', port: 123, udp: true, places: 3, firstPlace: 22, bytesPerS: 0, longLived: false },
  { name: 'weather-applet', port: 443, udp: false, places: 1, firstPlace: 36, bytesPerS: 9_000, longLived: false },
];
