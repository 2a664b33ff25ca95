import { browsersOn } from '../../native-host/registration/browsers/browsers-on.ts';
import type { Family } from '../../native-host/registration/browser.ts';
import { installerFolder } from '../../native-host/registration/installed-paths.ts';
import { readHostPlatform } from '../../native-host/system/host-platform.ts';
import { componentCode, productCode, upgradeCode } from './windows-ids.ts';

/** The manifests beside the program; a key in the registry names them, so they may be called anything. */
export const manifestNames: Readonly<Record<Family, string>> = { chromium: 'chromium.json', firefox: 'firefox.json' };

/**
 * The source of the package for Debian's wixl, in WiX' language: per user, one component a file, as Windows Installer
 * demands of what later versions may add and remove.
 *
 * An upgrade removes the older version within the same transaction, so that it is back if anything fails.
 *
 * @param fileNames of the files to install, all in one folder
 * @throws {Error} for a name or a version that Windows Installer does not take
 */
export function msiSource(version: string, fileNames: readonly string[], homepage: string | null): string {
  checkVersion(version);
  const components = fileNames.map(fileComponent);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">',
    `<Product Id="${productCode(version)}" Name="TapMap" Version="${version}" Manufacturer="TapMap" Language="1033"`,
    ` Codepage="65001" UpgradeCode="${upgradeCode}">`,
    '<Package InstallerVersion="500" Compressed="yes" InstallScope="perUser"/>',
    `<MajorUpgrade DowngradeErrorMessage="${newerInstalled}"/>`,
    '<InstallExecuteSequence><RemoveExistingProducts After="InstallInitialize"/></InstallExecuteSequence>',
    '<Media Id="1" Cabinet="tapmap.cab" EmbedCab="yes"/>',
    '<Property Id="ARPNOMODIFY" Value="1"/>',
    ...otherCopyConditions(),
    ...(homepage === null ? [] : [`<Property Id="ARPURLINFOABOUT" Value="${escaped(homepage)}"/>`]),
    '<Directory Id="TARGETDIR" Name="SourceDir"><Directory Id="LocalAppDataFolder">',
    `<Directory Id="ProgramsDir" Name="${programs}"><Directory Id="INSTALLDIR" Name="${folder}">`,
    ...components.map(({ xml }) => xml),
    `<Component Id="Registration" Win64="yes" Guid="${componentCode('registration')}">`,
    ...registryValues(),
    '<RemoveFolder Id="RemoveDir" On="uninstall"/>',
    '</Component>',
    '</Directory></Directory></Directory></Directory>',
    '<Feature Id="TapMap" Level="1">',
    ...[...components.map(({ id }) => id), 'Registration'].map((id) => `<ComponentRef Id="${id}"/>`),
    '</Feature>',
    '</Product>',
    '</Wix>',
    '',
  ].join('\n');
}

const [programs = '', folder = ''] = installerFolder.split('\\');

const newerInstalled =
  'A newer version of TapMap is installed, and stays. To go back to this one, remove it in Settings, Apps, first.';

const otherCopy =
  'Another copy of TapMap is registered with your browsers. Remove it first, with the uninstall.bat of its archive or ' +
  'with "tapmap uninstall", and run this installer again.';

function fileComponent(name: string): { id: string; xml: string } {
  if (!/^[\w.-]+$/.test(name)) throw new Error(`A file of the Windows package is called ${JSON.stringify(name)}`);
  const id = `File_${name.replaceAll('-', '_')}`;
  const file = `<File Id="${id}" Name="${name}" Source="${name}" KeyPath="yes"/>`;
  return { id, xml: `<Component Id="${id}" Win64="yes" Guid="${componentCode(name)}">${file}</Component>` };
}

/**
 * Refuses to install beside a copy that `tapmap install` made. Both have the same keys in the registry: whichever is
 * removed first would take those of the other. A condition a key, since one may be 255 characters long.
 */
function otherCopyConditions(): string[] {
  return [...browserKeys().keys()].map((key, index) => {
    const named = `NAMED${index}`;
    // A name is asked for; an empty one is that of a key's own value.
    const search = `<RegistrySearch Id="Search${index}" Root="HKCU" Key="${escaped(key)}" Name="" Type="raw"/>`;
    const condition = `Installed OR NOT ${named} OR ${named} ~&gt;&lt; "\\${installerFolder}\\"`;
    return (
      `<Property Id="${named}">${search}</Property>` +
      `<Condition Message="${escaped(otherCopy)}">${condition}</Condition>`
    );
  });
}

/** Every key by which a browser of Windows finds the host, whether the browser is there or not. */
function browserKeys(): Map<string, Family> {
  const browsers = browsersOn(readHostPlatform({}, 'win32'));
  return new Map(browsers.flatMap(({ family, registryKeys }) => registryKeys.map((key) => [key, family])));
}

function registryValues(): string[] {
  return [...browserKeys()].map(([key, family], index) => {
    const keyPath = index === 0 ? ' KeyPath="yes"' : '';
    const value = `Type="string" Value="[INSTALLDIR]${manifestNames[family]}"`;
    return `<RegistryValue Id="Key${index}" Root="HKCU" Key="${escaped(key)}" ${value}${keyPath}/>`;
  });
}

/** Windows Installer compares three numbers, the first two up to 255 ("ProductVersion"). */
function checkVersion(version: string): void {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number) ?? [];
  const [major = 256, minor = 256, patch = 65_536] = numbers;
  if (major > 255 || minor > 255 || patch > 65_535) {
    throw new Error(`Version ${version}: a Windows package needs three numbers up to 255.255.65535, without a suffix`);
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
