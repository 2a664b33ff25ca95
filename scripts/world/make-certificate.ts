import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Makes a key and a self-signed certificate in a folder, for two days.
 *
 * @param subjects as `DNS:name` or `IP:address`
 * @returns the paths of both
 */
export function makeCertificate(
  folder: string,
  name: string,
  subjects: readonly string[],
): [key: string, certificate: string] {
  const [key, certificate] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${name}`];
  const extension = ['-addext', `subjectAltName=${subjects.join()}`];
  execFileSync('openssl', [...request, ...extension, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return [key, certificate];
}
