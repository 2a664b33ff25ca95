/**
 * Whether this browser sends STUN requests from the address of every network interface, whatever the route: Chromium
 * does in an extension's document, and binds each socket to its address, which rules may lead past a tunnel. Firefox
 * lets the route decide. Only Chromium has offscreen documents, in which it gathers.
 */
export function asksEveryInterface(): boolean {
  return typeof chrome !== 'undefined' && 'offscreen' in chrome;
}
