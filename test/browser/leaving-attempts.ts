/**
 * Ways by which a page can try to reach a server with a page of its own, or by leaving itself. As in page-attempts.ts;
 * an element with the id "attempt" waits for a click.
 */
export const leavingAttempts: Readonly<Record<string, string>> = {
  location: `(at) => void setTimeout(() => location.assign(at))`,
  'meta refresh': `(at) => void put('meta', { 'http-equiv': 'refresh', content: '0; url=' + at }, document.head)`,
  link: `(at) => void (put('a', { id: 'attempt', href: at }).textContent = 'a link')`,
  'link to a new tab': `(at) => void (put('a', { id: 'attempt', href: at, target: '_blank' }).textContent = 'a link')`,
  'link that downloads': `(at) => void (put('a', { id: 'attempt', href: at + 'file', download: 'file' }).textContent = 'a link')`,
  'SVG link': `(at) => void put('rect', { id: 'attempt', width: 99, height: 99 }, put('a', { href: at }, put('svg')))`,
  'window.open': `(at) => void (put('button', { id: 'attempt' }).onclick = () => open(at))`,
  'tabs.create': `(at) => void chrome.tabs.create({ url: at })`,
  'tabs.update': `(at) => void chrome.tabs.update({ url: at })`,
  'windows.create': `(at) => void chrome.windows.create({ url: at })`,

  'picture in a window of its own': `(at) =>
    void (put('button', { id: 'attempt' }).onclick = () => {
      const inside = open('about:blank').document;
      inside.body.append(Object.assign(inside.createElement('img'), { src: at }));
    })`,
  'report of a violation': `(at) => {
    const content = "img-src 'none'; report-uri " + at;
    put('meta', { 'http-equiv': 'Content-Security-Policy', content }, document.head);
    return ended(put('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }));
  }`,
  form: `(at) => void put('button', { id: 'attempt' }, put('form', { action: at }))`,
  'form, POST': `(at) => void put('button', { id: 'attempt' }, put('form', { action: at, method: 'post' }))`,
  'form to a new tab': `(at) => void put('button', { id: 'attempt' }, put('form', { action: at, target: '_blank' }))`,
  'form by its button': `(at) => void put('button', { id: 'attempt', formaction: at }, put('form'))`,
  'form by script': `(at) => void setTimeout(() => put('form', { action: at }).submit())`,
  popup: `(at) =>
    void (put('button', { id: 'attempt' }).onclick = () =>
      chrome.action.setPopup({ popup: at }).then(() => chrome.action.openPopup()))`,
};
