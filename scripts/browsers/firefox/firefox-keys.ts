/** The keyboard actions that press a key by its name, with Shift held if requested. */
export function keyActions(key: string, held?: 'Shift'): object {
  const value = codes[key] ?? key;
  const around = (type: 'keyDown' | 'keyUp'): object[] => (held ? [{ type, value: codes[held] }] : []);
  const presses = [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  return { type: 'key', id: 'keyboard', actions: [...around('keyDown'), ...presses, ...around('keyUp')] };
}

/** Keys that have no character (WebDriver, keyboard actions: https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
