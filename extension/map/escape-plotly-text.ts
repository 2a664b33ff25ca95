/**
 * Text as Plotly shows it letter by letter.
 *
 * Plotly reads tags such as `<b>` and `<a href>` and entities such as `&lt;` in every text it draws (pseudo-HTML,
 * plotly.js src/lib/svg_text_utils.js); names of programs and places may contain either.
 */
export function escapePlotlyText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
