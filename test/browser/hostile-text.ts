/** A text such as a program, a database or a file may hold: with all that would change what people see beside it. */
export const hostileText = (name: string): string => `${name}\u202e\u0007\u2028\u200bאב`;

/** The same as people are shown it, wherever it stands. */
export const shownText = (name: string): string => `\u2068${name}\\u202e\\u0007\\u2028\\u200bאב\u2069`;

/**
 * The texts of a page that people see or hear and that are not safe: with a raw character, with letters from right to
 * left that are not isolated, or escaped twice. What stands in a text field is the user's, and isolated by it.
 */
export const unsafeTextsIn = `(() => {
  const texts = [document.title];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.parentElement?.closest('script, style') === null) texts.push(walker.currentNode.data);
  for (const name of ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder', 'label', 'href'])
    for (const element of document.querySelectorAll('[' + name + ']')) texts.push(element.getAttribute(name));
  return texts.filter((text) => (${isUnsafe.toString()})(text));
})()`;

/** Line breaks are ours: some tooltips have several lines. */
export function isUnsafe(text: string): boolean {
  const isolated = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
  return (
    /(?!\n)[\p{Cc}\u200b\u2028\u2029\u202a-\u202e]|\\u005cu/u.test(text) || /[\u0590-\u05ff\u2068\u2069]/.test(isolated)
  );
}
