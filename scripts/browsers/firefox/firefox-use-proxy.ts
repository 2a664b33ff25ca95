import type { Bidi } from './bidi.ts';
import type { BrowserProxy } from '../extension-browser.ts';
import { firefoxEvaluateChrome } from './firefox-evaluate.ts';

/** Sets what a user sets under "Network Settings": a proxy for every page, or none (null). */
export async function firefoxUseProxy(bidi: Bidi, proxy: BrowserProxy | null): Promise<void> {
  const at = (type: BrowserProxy['type']): [string, number] =>
    proxy?.type === type ? [proxy.host, proxy.port] : ['', 0];
  const [[socks, socksPort], [http, httpPort]] = [at('socks'), at('http')];
  const preferences = {
    ...{ 'network.proxy.socks': socks, 'network.proxy.socks_port': socksPort, 'network.proxy.socks_version': 5 },
    // SOCKS 5 has its own preference since Firefox 128.
    ...{ 'network.proxy.socks_remote_dns': proxy?.resolvesNames === true },
    ...{ 'network.proxy.socks5_remote_dns': proxy?.resolvesNames === true },
    ...{ 'network.proxy.http': http, 'network.proxy.http_port': httpPort },
    ...{ 'network.proxy.ssl': http, 'network.proxy.ssl_port': httpPort },
    'network.proxy.type': proxy === null ? 0 : 1,
  };
  await firefoxEvaluateChrome(
    bidi,
    `(async () => {
      const { Preferences } = ChromeUtils.importESModule('resource://gre/modules/Preferences.sys.mjs');
      Preferences.set(${JSON.stringify(preferences)});
      return true;
    })()`,
  );
}
