/**
 * Ways by which an SVG runs or loads something where it is opened, each with an address to load below `base`, in a picture
 * that begins with a shape. Keys are the last part of the address.
 */
export function hostileParts(base: string): Record<string, string> {
  const to = (name: string): string => `${base}/${name}`;
  return {
    script: `<script>fetch('${to('script')}')</script>`,
    'script-href': `<script href="${to('script-href')}"/>`,
    'html-script': `<h:script src="${to('html-script')}"/>`,
    'html-image': `<h:img src="${to('html-image')}"/>`,
    srcset: `<h:img srcset="${to('srcset')} 1x"/>`,
    poster: `<h:video poster="${to('poster')}"/>`,
    meta: `<h:meta http-equiv="refresh" content="0;url=${to('meta')}"/>`,
    link: `<h:link rel="stylesheet" href="${to('link')}"/>`,
    frame: `<h:iframe src="${to('frame')}"/>`,
    'foreign-object': `<foreignObject width="9" height="9"><h:img src="${to('foreign-object')}"/></foreignObject>`,
    image: `<image href="${to('image')}" width="9" height="9"/>`,
    'image-xlink': `<image xlink:href="${to('image-xlink')}" width="9" height="9"/>`,
    'image-base': `<g xml:base="${base}/"><image href="image-base" width="9" height="9"/></g>`,
    'fe-image': `<filter id="f"><feImage href="${to('fe-image')}"/></filter><rect width="9" height="9" filter="url(#f)"/>`,
    use: `<use href="${to('use')}#a"/>`,
    'use-data': `<use href="data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg' id='a'>&lt;image href='${to('use-data')}'/>&lt;/svg>#a"/>`,
    set: `<image width="9" height="9"><set attributeName="href" to="${to('set')}"/></image>`,
    animate: `<image width="9" height="9"><animate attributeName="href" values="${to('animate')}" dur="1s"/></image>`,
    link2: `<a href="${to('link2')}"><rect width="9" height="9"/></a>`,
    import: `<style>@import "${to('import')}";</style>`,
    'font-face': `<style>@font-face { font-family: x; src: url(${to('font-face')}) } text { font-family: x }</style><text>x</text>`,
    'style-url': `<rect width="9" height="9" style="fill: url(${to('style-url')}#a)"/>`,
    'style-escaped': `<rect width="9" height="9" style="mask: \\75rl(${to('style-escaped')}#a)"/>`,
    'attribute-escaped': `<rect width="9" height="9" mask="\\75\\72l(${to('attribute-escaped')}#a)"/>`,
    'image-set': `<rect width="9" height="9" style="mask-image: image-set('${to('image-set')}' 1x)"/>`,
    cursor: `<rect width="9" height="9" style="cursor: url(${to('cursor')}), auto"/>`,
    marker: `<path d="M0 0h9" marker-end="url(${to('marker')}#a)"/>`,
    'on-load': `<g onload="fetch('${to('on-load')}')"/>`,
    'on-begin': `<animate onbegin="fetch('${to('on-begin')}')" attributeName="x" dur="1s"/>`,
    'style-of-quote': `<g class='>' style="background-image: url(${to('style-of-quote')})"/>`,
    instruction: `<?xml-stylesheet href="${to('instruction')}" type="text/css"?>`,
    comment: `<!-- ${to('comment')} -->`,
    cdata: `<g><![CDATA[${to('cdata')}]]></g>`,
  };
}

/** A whole picture of these parts; a processing instruction for a style sheet stands before the root. */
export function hostileSvg(base: string, parts: Record<string, string>): string {
  const names =
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml"';
  const instruction = `<?xml-stylesheet href="${base}/instruction-first" type="text/css"?>`;
  return `${instruction}<svg ${names} width="90" height="90" onload="fetch('${base}/root-load')"><path class="kept" d="M0 0h9" style="stroke: rgb(1, 2, 3); stroke-width: 2px"/>${Object.values(parts).join('')}</svg>`; // prettier-ignore
}
