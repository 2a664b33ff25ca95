import { expect, test } from 'vitest';
import { updateFailureText } from '../../../../native-host/commands/sentences/update-failure-text.ts';
import { UpdateFailed } from '../../../../native-host/update/update-failed.ts';

test('a missing file is said to be missing in both months only where there is one for each month', () => {
  const textOf = (host: string): string => updateFailureText(new UpdateFailed('not-found', { host, status: 404 }));
  expect(textOf('download.db-ip.com')).toContain("neither this month's file nor last month's");
  expect(textOf('download.maxmind.com')).toMatch(/^download\.maxmind\.com does not have the file\. (?!.*month)/);
});
