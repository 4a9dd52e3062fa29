/** The sources as they are: who says it and how old it is, or that nobody knows. */
import type { Source } from '../../worker/ask/contract.ts'
import type { LaterStrings } from '../strings/strings.ts'

export function Sources({ sources, words }: { sources: Source[]; words: LaterStrings }) {
  if (sources.length === 0) return null
  return (
    <p class="sources">
      {words.accordingTo}
      {sources.map(({ title, url, dated }, index) => (
        <span key={title}>
          {index > 0 && '; '}
          {url ? (
            <a href={url} target="_blank" rel="noopener">
              {title}
            </a>
          ) : (
            title
          )}{' '}
          ({dated ?? words.undated})
        </span>
      ))}
    </p>
  )
}
