/** Source text of a function that types into the search box of a page's document. */
export const typing = (text: string): string => `(document) => {
  const box = document.querySelector('[data-filter="search"]');
  box.value = '${text}';
  box.dispatchEvent(new Event('input', { bubbles: true }));
}`;

/** The same while the page's timers wait like those of a hidden tab: it does not yet search. */
export const typingWhileTimersWait = (text: string): string => `(document) => {
  const { setTimeout } = document.defaultView;
  document.defaultView.setTimeout = () => 0;
  (${typing(text)})(document);
  document.defaultView.setTimeout = setTimeout;
}`;
