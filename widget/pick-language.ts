/** Which of the site's languages the visitor reads: the owner's choice, the page's, then the browser's, the site's first. */
export function pickLanguage(site: string[], chosen?: string): string {
  const tags = [chosen, document.documentElement.lang, ...navigator.languages, ...site]
  return tags.map(tag => `${tag}`.toLowerCase().split('-')[0]!).find(code => site.includes(code))!
}
