/** The same as in page-attempts.ts, in the background: a function of its global object, the origin and the host. */
export const backgroundAttempts: Readonly<Record<string, string>> = {
  fetch: `(self, at) => self.fetch(at)`,
  'fetch over http': `(self, at) => self.fetch(at.replace('https:', 'http:'))`,
  'fetch, POST without CORS': `(self, at) => self.fetch(at, { method: 'POST', mode: 'no-cors', body: 'what' })`,
  'fetch, keepalive': `(self, at) => self.fetch(at, { keepalive: true })`,
  XMLHttpRequest: `(self, at) => {
    const request = new self.XMLHttpRequest();
    const ended = endOf(request, 'loadend');
    request.open('GET', at);
    request.send();
    return ended;
  }`,
  beacon: `(self, at) => void self.navigator.sendBeacon(at, 'what')`,
  'cache.add': `(self, at) => self.caches.open('attempt').then((cache) => cache.add(at))`,
  EventSource: `(self, at) => endOf(new self.EventSource(at), 'error')`,
  // In Chromium's worker a forbidden one never closes.
  WebSocket: `(self, at) => void new self.WebSocket(at.replace('https:', 'wss:'))`,
  WebTransport: `(self, at) => new self.WebTransport(at).ready`,
  importScripts: `(self, at) => void self.importScripts(at)`,
  worker: `(self, at) => endOf(new self.Worker(at), 'error')`,
  picture: `(self, at) => endOf(Object.assign(new self.Image(), { src: at }), 'load', 'error')`,
  iframe: `(self, at) => {
    const frame = Object.assign(self.document.createElement('iframe'), { src: at });
    self.document.body.append(frame);
    return endOf(frame, 'load', 'error');
  }`,
  script: `(self, at) => {
    const script = Object.assign(self.document.createElement('script'), { src: at });
    self.document.body.append(script);
    return endOf(script, 'load', 'error');
  }`,
  'WebRTC over UDP': `(self, at, host) => void gather({ urls: 'stun:' + host + ':4443' }, self)`,
  'icon of the toolbar button': `(self, at) =>
    self.chrome.action.setIcon({ path: { 16: at + 'icon.png', 32: at + 'icon.png' } })`,
  'window by the worker': `(self, at) => self.clients.openWindow(at)`,
  'tabs.create': `(self, at) => void self.chrome.tabs.create({ url: at })`,
};
