import type { Bidi } from './bidi.ts';
import { firefoxEvaluateChrome } from './firefox-evaluate.ts';

/**
 * Replaces the desktop's notification service, which headless Firefox lacks: a notification stays until it is closed,
 * so the extension can query which are shown.
 *
 * @see https://searchfox.org/mozilla-central/source/toolkit/components/alerts/nsIAlertsService.idl
 */
export async function firefoxAlerts(bidi: Bidi): Promise<void> {
  await firefoxEvaluateChrome(
    bidi,
    `(() => {
      const observers = new Map();
      const tell = (name, topic) => observers.get(name)?.observe(null, topic, name);
      const service = {
        QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
        showAlert(alert, observer) {
          observers.set(alert.name, observer);
          tell(alert.name, 'alertshow');
        },
        closeAlert(name) {
          tell(name, 'alertfinished');
          observers.delete(name);
        },
      };
      const factory = { createInstance: (id) => service.QueryInterface(id) };
      const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
      registrar.registerFactory(Services.uuid.generateUUID(), 'alerts', '@mozilla.org/alerts-service;1', factory);
      return true;
    })()`,
  );
}
