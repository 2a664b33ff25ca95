import { productCode } from '../windows-ids.ts';
import type { RecipeFacts } from './recipe-facts.ts';
import { yamlText } from './yaml-text.ts';

/**
 * The three files of a manifest for winget, by name. Form and fields:
 * https://github.com/microsoft/winget-cli/tree/master/schemas/JSON/manifests/v1.6.0
 */
export function winget({
  version,
  description,
  licence,
  homepage,
  publisher,
  packages,
}: RecipeFacts): Map<string, string> {
  // A file's name is the identifier, which blanks have no place in until the publisher is known.
  const name = 'TapMap';
  const common = { PackageIdentifier: `${identifierPart(publisher)}.${name}`, PackageVersion: version };
  const last = (type: string) => ({ ManifestType: type, ManifestVersion: '1.6.0' });
  return new Map([
    [`${name}.yaml`, yamlText({ ...common, DefaultLocale: 'en-US', ...last('version') })],
    [
      `${name}.locale.en-US.yaml`,
      yamlText({
        ...common,
        ...{ PackageLocale: 'en-US', Publisher: publisher, PackageName: name, PackageUrl: homepage },
        ...{ License: licence, ShortDescription: description, ...last('defaultLocale') },
      }),
    ],
    [
      `${name}.installer.yaml`,
      yamlText({
        ...common,
        ...{ InstallerType: 'msi', Scope: 'user', UpgradeBehavior: 'install' },
        ProductCode: `{${productCode(version)}}`,
        Installers: [
          {
            Architecture: 'x64',
            InstallerUrl: packages.windows.url,
            InstallerSha256: packages.windows.sha256.toUpperCase(),
          },
        ],
        ...last('installer'),
      }),
    ],
  ]);
}

/** Parts of an identifier have no spaces, and none of `\ / : * ? " < > |` (the schema's pattern). */
const identifierPart = (publisher: string): string => publisher.replaceAll(/[\s\\/:*?"<>|.]/g, '');
