/** Of the parser, which brings no types, what the tests call. */
declare module 'js-yaml' {
  export function load(text: string): unknown;
}
