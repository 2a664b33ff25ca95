import { expect, test } from 'vitest';
import { withService } from '../../../../extension/view/exit/check-fields.tsx';

const [first, second] = ['one', 'two'].map((id) => ({ kind: 'listed', id }) as const);

test('automatic checks survive a change of the service, and end when the check is switched off', () => {
  const asking = { service: first ?? null, onChange: true, httpsOnly: true };
  expect(withService(asking, second ?? null)).toEqual({ service: second, onChange: true, httpsOnly: true });
  expect(withService(asking, null)).toEqual({ service: null, onChange: false, httpsOnly: true });
  const off = { service: null, onChange: false, httpsOnly: null };
  expect(withService(off, second ?? null)).toEqual({ ...off, service: second });
});
