import { openAdvapiRegistry } from '../../../native-host/system/windows/advapi-registry.ts';
import { regProgramRegistry } from '../../../native-host/system/windows/reg-program-registry.ts';
import { respond } from './respond.ts';

/** Writes to the registry with one API, reads and removes with the other; the first argument names the writer. */
void respond(async ([writerName, text = '']) => {
  const advapi = openAdvapiRegistry();
  const [writer, other] = writerName === 'advapi32' ? [advapi, regProgramRegistry] : [regProgramRegistry, advapi];
  const vendor = 'Software\\TapMap tést';
  const key = `${vendor}\\日本\\host`;
  const before = await other.read(key);
  await writer.write(key, text);
  const found = [await writer.read(key), await other.read(key)];
  const vendorText = [await writer.read(vendor), await other.read(vendor)];
  const fullIsEmpty = [await writer.isEmpty(key), await writer.isEmpty(vendor)];
  await other.remove(key);
  const removed = await writer.read(key);
  const leftIsEmpty = [await writer.isEmpty(`${vendor}\\日本`), await other.isEmpty(`${vendor}\\日本`)];
  await writer.remove(vendor);
  await writer.remove(vendor); // a missing key is not an error
  const gone = [await writer.isEmpty(vendor), await other.isEmpty(vendor)];
  return { before, found, vendorText, fullIsEmpty, removed, leftIsEmpty, gone };
});
