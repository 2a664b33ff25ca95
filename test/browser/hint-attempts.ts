/**
 * Further ways by which a page can try to reach a server, as in page-attempts.ts: those by which it lets the browser do
 * so, before it is needed or for a purpose of the browser's own.
 */
export const hintAttempts: Readonly<Record<string, string>> = {
  'dns-prefetch': `(at) => void put('link', { rel: 'dns-prefetch', href: at }, document.head)`,
  preconnect: `(at) => void put('link', { rel: 'preconnect', href: at }, document.head)`,
  'preconnect with CORS': `(at) => void put('link', { rel: 'preconnect', href: at, crossorigin: '' }, document.head)`,
  prefetch: `(at) => void put('link', { rel: 'prefetch', href: at }, document.head)`,
  prerender: `(at) => void put('link', { rel: 'prerender', href: at }, document.head)`,
  modulepreload: `(at) => ended(put('link', { rel: 'modulepreload', href: at }, document.head))`,
  ...Object.fromEntries(
    ['fetch', 'font', 'image', 'script', 'style', 'track'].map((kind) => [
      `preload of ${kind}`,
      `(at) => ended(put('link', { rel: 'preload', as: '${kind}', href: at }, document.head))`,
    ]),
  ),
  'compression dictionary': `(at) => void put('link', { rel: 'compression-dictionary', href: at }, document.head)`,
  'web app manifest': `(at) => void put('link', { rel: 'manifest', href: at }, document.head)`,
  'rules for prefetching': `(at) => void speculate('prefetch', at)`,
  'rules for prerendering': `(at) => void speculate('prerender', at)`,
  'link that is not followed': `(at) => {
    put('meta', { 'http-equiv': 'x-dns-prefetch-control', content: 'on' }, document.head);
    put('a', { href: at }).textContent = 'a link';
  }`,
  'ping of a link': `(at) => put('a', { href: '#here', ping: at }).click()`,
  attribution: `(at) => void put('img', { attributionsrc: at })`,
  'picture of what is played': `(at) => {
    navigator.mediaSession.metadata = new MediaMetadata({ title: 'a', artwork: [{ src: at, sizes: '96x96' }] });
  }`,

  'payment method': `(at) =>
    new PaymentRequest([{ supportedMethods: at }], { total: { label: 'a', amount: { currency: 'EUR', value: '1' } } })
      .canMakePayment()`,
  'sign-in with a provider': `(at) =>
    navigator.credentials.get({ identity: { providers: [{ configURL: at + 'fedcm.json', clientId: 'a' }] } })`,
  // For an address, a browser refuses it at once.
  'sign-in with a key': `(at, host) =>
    /[a-z]/.test(host) && navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16), rpId: host } })`,
  presentation: `(at) => new PresentationRequest(at).getAvailability()`,
  'XSLT import': `(at) => transform('<xsl:import href="' + at + '"/>')`,
  'XSLT document()': `(at) =>
    transform('<xsl:template match="/"><xsl:copy-of select="document(\\'' + at + '\\')"/></xsl:template>')`,
  'external entity': `(at) =>
    void parse('<!DOCTYPE a [<!ENTITY b SYSTEM "' + at + '">]><a>&b;</a>')`,
  'external DTD': `(at) => void parse('<!DOCTYPE a SYSTEM "' + at + '"><a/>')`,
  XInclude: `(at) =>
    void document.body.append(parse('<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="' + at + '"/></a>').documentElement)`,

  'WebRTC over UDP': `(at, host) => void gather({ urls: 'stun:' + host + ':4443' })`,
  'WebRTC over TCP': `(at, host) => void gather({ urls: 'turn:' + host + ':4443?transport=tcp', username: 'a', credential: 'a' })`,
  'WebRTC over TLS': `(at, host) => void gather({ urls: 'turns:' + host + ':4443?transport=tcp', username: 'a', credential: 'a' })`,

  'icon of the toolbar button': `(at) => chrome.action.setIcon({ path: { 16: at + 'icon.png', 32: at + 'icon.png' } })`,
  'document of its own, hidden': `(at) =>
    chrome.offscreen.createDocument({ url: at, reasons: ['WEB_RTC'], justification: 'an attempt' })`,
  'address of its own with a host in it': `(at, host) => fetch(chrome.runtime.getURL('//' + host + ':4443/'))`,
};
