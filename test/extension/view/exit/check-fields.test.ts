import { expect, test } from 'vitest';
import { withService } from '../../../../extension/view/exit/check-fields.tsx';

const [first, second] = ['one', 'two'].map((id) => ({ kind: 'listed', id }) as const);

test('automatic checks survive a change of the service, and end when the check is switched off', () => {
  const asking = { service: first ?? null, onChange: true };
  expect(withService(asking, second ?? null)).toEqual({ service: second, onChange: true });
  expect(withService(asking, null)).toEqual({ service: null, onChange: false });
  expect(withService({ service: null, onChange: false }, second ?? null)).toEqual({ service: second, onChange: false });
});
