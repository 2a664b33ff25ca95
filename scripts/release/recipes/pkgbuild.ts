import { dirname } from 'node:path';
import { hostManifest } from '../../../native-host/registration/host-manifest.ts';
import { systemManifests } from '../debian/system-manifests.ts';
import type { RecipeFacts } from './recipe-facts.ts';

/**
 * The files of a package for Arch's user repository, by name: https://wiki.archlinux.org/title/PKGBUILD. It takes the
 * archive for other Linux systems apart, with the Node that it brings, and registers the host for all users.
 */
export function pkgbuild(facts: RecipeFacts): Map<string, string> {
  return new Map([
    ['PKGBUILD', buildScript(facts)],
    ['.SRCINFO', sourceInfo(facts)],
  ]);
}

const programDir = '/usr/lib/tapmap';

function buildScript(facts: RecipeFacts): string {
  const { version, description, licence, homepage, maintainer, packages } = facts;
  return `# Maintainer: ${maintainer}
pkgname=tapmap-bin
pkgver=${version}
pkgrel=1
pkgdesc='${description.replaceAll("'", String.raw`'\''`)}'
arch=('x86_64' 'aarch64')
url='${homepage}'
license=('${licence}')
depends=('glibc' 'gcc-libs')
provides=('tapmap')
conflicts=('tapmap')
# Node is as its makers built it, and the modules are known to the program by their content.
options=('!strip')
source_x86_64=('${packages.linuxX64.url}')
sha256sums_x86_64=('${packages.linuxX64.sha256}')
source_aarch64=('${packages.linuxArm64.url}')
sha256sums_aarch64=('${packages.linuxArm64.sha256}')

package() {
  install -d "$pkgdir${programDir}" "$pkgdir/usr/bin"
  cp -r --no-preserve=ownership "$srcdir/tapmap-$pkgver/." "$pkgdir${programDir}"
  rm "$pkgdir${programDir}/install" "$pkgdir${programDir}/uninstall"
  install -D -m644 "$srcdir/tapmap-$pkgver/LICENSE" "$pkgdir/usr/share/licenses/$pkgname/LICENSE"
  install -m755 /dev/stdin "$pkgdir/usr/bin/tapmap" <<'SH'
#!/bin/sh
unset NODE_OPTIONS NODE_PATH
exec ${programDir}/node ${programDir}/tapmap.js "$@"
SH
${systemManifests.map(({ family, path }) => registration(family, path)).join('')}}
`;
}

const registration = (family: 'chromium' | 'firefox', path: string): string =>
  `  install -d "$pkgdir${dirname(path)}"
  install -m644 /dev/stdin "$pkgdir${path}" <<'JSON'
${hostManifest(family, '/usr/bin/tapmap')}JSON
`;

/** What `makepkg --printsrcinfo` would print. */
function sourceInfo({ version, description, licence, homepage, packages }: RecipeFacts): string {
  const fields = [
    ['pkgdesc', description],
    ['pkgver', version],
    ['pkgrel', '1'],
    ['url', homepage],
    ['arch', 'x86_64'],
    ['arch', 'aarch64'],
    ['license', licence],
    ['depends', 'glibc'],
    ['depends', 'gcc-libs'],
    ['provides', 'tapmap'],
    ['conflicts', 'tapmap'],
    ['options', '!strip'],
    ['source_x86_64', packages.linuxX64.url],
    ['sha256sums_x86_64', packages.linuxX64.sha256],
    ['source_aarch64', packages.linuxArm64.url],
    ['sha256sums_aarch64', packages.linuxArm64.sha256],
  ];
  const lines = fields.map(([name = '', value = '']) => `\t${name} = ${value}\n`);
  return `pkgbase = tapmap-bin\n${lines.join('')}\npkgname = tapmap-bin\n`;
}
