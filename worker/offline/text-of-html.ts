/** An answer's HTML → its words, so that a copy need not hold them twice. */

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

export function textOfHtml(html: string): string {
  return html
    .replace(/<a class="dial".*?<\/a>/g, '')
    .replace(/<\/?(?:p|ul|ol|li|br|h\d|t\w+|blockquote|pre|hr)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) =>
      name
        ? (ENTITIES[name] ?? whole)
        : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
}
