/** Which of the site's languages the visitor reads: the owner's choice, the page's, then the browser's. */

/** What the button is called in each language of the site, the default first; written in by the build. */
declare const BUTTON_LABELS: Record<string, string>

export function pickLanguage(chosen?: string): string {
  const tags = [chosen, document.documentElement.lang, ...navigator.languages, ...Object.keys(BUTTON_LABELS)]
  return tags.map(tag => `${tag}`.toLowerCase().split('-')[0]!).find(code => code in BUTTON_LABELS)!
}
