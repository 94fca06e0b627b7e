import type { PaperSize } from '../wire';

/** Where paper is cut to inches: the regions that the CLDR's paper sizes name for US Letter. */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper that is in the printers where a language tag says the editor is. */
export function paperOf(language: string): PaperSize {
  const region = regionOf(language);
  return region && LETTER.has(region) ? 'us-letter' : 'a4';
}

/** A webview may give its system's own name for no language at all, such as `C`, which is no tag. */
function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    return undefined;
  }
}
