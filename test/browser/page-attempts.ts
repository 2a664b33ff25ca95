/**
 * Ways by which a page can try to reach a server, all within the page: each a function of the server's origin and its
 * host, as source text. Those whose end can be seen return a promise of it.
 */
export const pageAttempts: Readonly<Record<string, string>> = {
  fetch: `(at) => fetch(at)`,
  'fetch over http': `(at) => fetch(at.replace('https:', 'http:'))`,
  'fetch, POST without CORS': `(at) => fetch(at, { method: 'POST', mode: 'no-cors', body: 'what' })`,
  'fetch, keepalive': `(at) => fetch(at, { keepalive: true })`,
  fetchLater: `(at) => void fetchLater(at, { activateAfter: 0 })`,
  XMLHttpRequest: `(at) => {
    const request = new XMLHttpRequest();
    const ended = endOf(request, 'loadend');
    request.open('GET', at);
    request.send();
    return ended;
  }`,
  beacon: `(at) => void navigator.sendBeacon(at, 'what')`,
  'cache.add': `(at) => caches.open('attempt').then((cache) => cache.add(at))`,
  EventSource: `(at) => endOf(new EventSource(at), 'error')`,
  WebSocket: `(at) => endOf(new WebSocket(at.replace('https:', 'wss:')), 'close')`,
  'WebSocket without TLS': `(at) => endOf(new WebSocket(at.replace('https:', 'ws:')), 'close')`,
  WebTransport: `(at) => new WebTransport(at).ready`,

  img: `(at) => ended(put('img', { src: at }))`,
  'img srcset': `(at) => ended(put('img', { srcset: at + ' 1x' }))`,
  picture: `(at) => {
    const picture = put('picture');
    put('source', { srcset: at }, picture);
    return ended(put('img', {}, picture));
  }`,
  'input with a picture': `(at) => ended(put('input', { type: 'image', src: at }))`,
  'background attribute': `(at) => void put('table', { background: at })`,
  'SVG image': `(at) => ended(put('image', { href: at }, put('svg')))`,
  'SVG use': `(at) => void put('use', { href: at + '#a' }, put('svg'))`,
  'SVG feImage': `(at) => {
    const svg = put('svg');
    put('feImage', { href: at }, put('filter', { id: 'attempt-filter' }, svg));
    put('rect', { width: 9, height: 9, filter: 'url(#attempt-filter)' }, svg);
  }`,
  'icon of the page': `(at) => void put('link', { rel: 'icon', href: at }, document.head)`,
  'icon of the page for a home screen': `(at) => void put('link', { rel: 'apple-touch-icon', href: at }, document.head)`,
  'CSS background': `(at) => styled('background-image: url(' + at + ')')`,
  'CSS image-set': `(at) => styled('background-image: image-set(url(' + at + ') 1x)')`,
  'CSS border-image': `(at) => styled('border: 9px solid; border-image: url(' + at + ') 9')`,
  'CSS content': `(at) => styled('content: url(' + at + ')')`,
  'CSS cursor': `(at) => styled('cursor: url(' + at + '), auto')`,
  'CSS filter': `(at) => styled('filter: url(' + at + '#a)')`,
  'CSS list-style': `(at) => styled('display: list-item; list-style-image: url(' + at + ')')`,
  'CSS mask': `(at) => styled('mask-image: url(' + at + ')')`,
  'CSS shape': `(at) => styled('float: left; shape-outside: url(' + at + ')')`,
  'CSS import': `(at) => void aStyleSheet().insertRule('@import url(' + at + ')', 0)`,
  'CSS font': `(at) => {
    aStyleSheet().insertRule('@font-face { font-family: "' + at + '"; src: url(' + at + ') }', aStyleSheet().cssRules.length);
    styled('font-family: "' + at + '"');
  }`,
  FontFace: `(at) => new FontFace('attempt', 'url(' + at + ')').load()`,
  stylesheet: `(at) => ended(put('link', { rel: 'stylesheet', href: at }))`,

  script: `(at) => ended(put('script', { src: at }))`,
  module: `(at) => ended(put('script', { type: 'module', src: at }))`,
  'import()': `(at) => import(at)`,
  'import() of JSON': `(at) => import(at, { with: { type: 'json' } })`,
  worker: `(at) => ended(new Worker(at))`,
  'shared worker': `(at) => ended(new SharedWorker(at))`,
  'service worker': `(at) => navigator.serviceWorker.register(at)`,
  'worker of its own text': `(at) => ended(new Worker(textURL('importScripts("' + at + '")')))`,
  'shared worker of its own text': `(at) => ended(new SharedWorker(textURL('importScripts("' + at + '")')))`,
  'audio worklet': `(at) => new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(at)`,
  'paint worklet': `(at) => CSS.paintWorklet.addModule(at)`,

  iframe: `(at) => ended(put('iframe', { src: at }))`,
  object: `(at) => ended(put('object', { data: at }))`,
  embed: `(at) => void put('embed', { src: at })`,
  'fenced frame': `(at) => void (put('fencedframe').config = new FencedFrameConfig(at))`,
  'picture in a frame of its own text': `(at) => void put('iframe', { srcdoc: '<img src="' + at + '">' })`,
  'picture in a frame of a data: URL': `(at) => void put('iframe', { src: 'data:text/html,<img src="' + at + '">' })`,
  'picture in an empty frame': `(at) => {
    const inside = put('iframe').contentDocument;
    inside.body.append(Object.assign(inside.createElement('img'), { src: at }));
  }`,
  video: `(at) => ended(put('video', { src: at, preload: 'auto' }))`,
  audio: `(at) => ended(new Audio(at))`,
  poster: `(at) => void put('video', { poster: at })`,
  subtitles: `(at) => {
    const track = put('track', { src: at, default: '' }, put('video', { crossorigin: 'anonymous', src: textURL('') }));
    track.track.mode = 'showing';
    return ended(track);
  }`,
};
