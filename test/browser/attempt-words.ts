/** What the attempts are written with: source text, to stand before them. */
export const attemptWords = `
  const names = { svg: 'http://www.w3.org/2000/svg' };
  const isSvg = (tag, parent) => tag === 'svg' || parent.namespaceURI === names.svg;
  const put = (tag, attributes = {}, parent = document.body) => {
    const element = isSvg(tag, parent) ? document.createElementNS(names.svg, tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    parent.append(element);
    return element;
  };
  const endOf = (target, ...events) =>
    new Promise((resolve) => events.forEach((event) => target.addEventListener(event, () => resolve())));
  const ended = (target) => endOf(target, 'load', 'error', 'loadeddata');
  const textURL = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  // A policy forbids neither of these, as it would the style of an element's own.
  const aStyleSheet = () => [...document.styleSheets].find(({ href }) => href?.startsWith(location.origin)) ??
    (document.querySelector('style') ?? put('style')).sheet;
  const styled = (style) => {
    const sheet = new CSSStyleSheet();
    const id = 'styled-' + document.adoptedStyleSheets.length;
    sheet.replaceSync('#' + id + ' {' + style + '}');
    document.adoptedStyleSheets.push(sheet);
    put('div', { id }).textContent = 'styled';
  };
  const speculate = (kind, at) =>
    put('script', { type: 'speculationrules' }).textContent = JSON.stringify({ [kind]: [{ source: 'list', urls: [at], eagerness: 'immediate' }] });
  const parse = (text) => new DOMParser().parseFromString(text, 'application/xml');
  const transform = (content) => {
    const processor = new XSLTProcessor();
    const sheet = '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">' + content + '</xsl:stylesheet>';
    processor.importStylesheet(parse(sheet));
    processor.transformToFragment(parse('<a/>'), document);
  };
  const gather = async (server, { RTCPeerConnection } = window) => {
    const connection = new RTCPeerConnection({ iceServers: [server] });
    connection.createDataChannel('');
    await connection.setLocalDescription(await connection.createOffer());
  };
`;
