/** The pocket page as it is seen: language, search, reply, every question, and the words for the counter. */
import type { Answer } from '../../worker/ask/contract.ts'
import type { Copy, CopyEntry } from '../../worker/offline/copy.ts'
import { languageName } from '../language-name.ts'
import { dateIn } from '../offline/words.ts'
import { setHtml } from '../set-html.ts'
import { Counter } from './Counter.tsx'
import type { State } from './pocket.tsx'
import type { Strings } from './strings.ts'

interface Props extends State {
  strings: Strings
  ask: (question: string) => void
  choose: (language: string) => void
  show: (id: string) => void
  retry: () => void
}

export function PocketView(props: Props) {
  const { strings, language, languages, faq, reply, otherLanguage, open } = props
  const topics = faq ? byTopic(faq.copy) : []
  return (
    <>
      <header>
        <h1>{faq?.copy.title}</h1>
        <label>
          <span class="quiet">{strings.language} </span>
          <select value={language} onChange={event => props.choose(event.currentTarget.value)}>
            {languages.map(tag => (
              <option key={tag} value={tag} lang={tag} selected={tag === language}>
                {capitalized(languageName(tag), tag)}
              </option>
            ))}
          </select>
        </label>
        <Status {...props} />
      </header>
      <main>
        <search>
          <form
            onSubmit={event => {
              event.preventDefault()
              props.ask(event.currentTarget.querySelector('input')?.value ?? '')
            }}
          >
            <label for="question">{strings.search}</label>
            <div class="row">
              <input
                id="question"
                type="search"
                maxLength={300}
                placeholder={strings.placeholder}
                autocomplete="off"
              />
              <button type="submit" disabled={!faq}>
                {strings.searchButton}
              </button>
            </div>
          </form>
        </search>
        <div id="reply" aria-live="polite">
          {otherLanguage && (
            <p class="message">{strings.otherLanguage(languageName(otherLanguage, language))}</p>
          )}
          {reply?.message && <p class="message">{reply.message}</p>}
          {reply?.answers.map(answer => (
            <article key={answer.id} data-id={answer.id}>
              <h2>{answer.question}</h2>
              <EntryText entry={answer} strings={strings} />
            </article>
          ))}
          {reply && reply.suggestions.length > 0 && (
            <nav aria-label={strings.otherQuestions}>
              <p class="quiet">{strings.otherQuestions}</p>
              <ul>
                {reply.suggestions.map(({ id, question }) => (
                  <li key={id}>
                    <button type="button" class="link" onClick={() => props.show(id)}>
                      {question}
                    </button>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
        <Counter key="counter" strings={strings} />
        {faq && <h2>{strings.allQuestions}</h2>}
        {topics.map(([topic, entries]) => (
          <section key={topic}>
            <h3>{faq && Object.hasOwn(faq.copy.topics, topic) ? faq.copy.topics[topic] : topic}</h3>
            {entries.map(entry => (
              <details key={language + entry.id} id={entry.id} open={open === entry.id}>
                <summary>{entry.question}</summary>
                <EntryText entry={{ ...entry, language }} strings={strings} />
              </details>
            ))}
          </section>
        ))}
      </main>
    </>
  )
}

/** In the owner's order. */
function byTopic({ topics, entries }: Copy): [string, CopyEntry[]][] {
  const topicOf = ({ id }: CopyEntry) => id.split('/')[0]!
  const names = new Set([...Object.keys(topics), ...entries.map(topicOf)])
  return [...names].map(name => [name, entries.filter(entry => topicOf(entry) === name)])
}

function Status({ status, strings, language, faq, retry }: Props) {
  const date = faq && dateIn(language, faq.copy.built)
  const words = {
    loading: strings.loading,
    ready: strings.ready(date ?? ''),
    'not-kept': strings.notKept,
    unreachable: strings.unreachable,
  }
  return (
    <p role="status" data-status={status}>
      {words[status]}{' '}
      {status === 'unreachable' && (
        <button type="button" onClick={retry}>
          {strings.tryAgain}
        </button>
      )}
    </p>
  )
}

type Text = Pick<Answer, 'html' | 'sources' | 'unconfirmed' | 'language'>

function EntryText({ entry, strings }: { entry: Text; strings: Strings }) {
  const { html = '', sources, unconfirmed, language } = entry
  return (
    <div lang={language} dir="auto">
      <div
        class="html"
        ref={element => {
          if (element && !element.firstChild) setHtml(element, html)
        }}
      />
      {unconfirmed.length > 0 && (
        <p class="quiet">
          {strings.unconfirmed}: {unconfirmed.join('; ')}
        </p>
      )}
      {sources.length > 0 && (
        <p class="quiet">
          {strings.sources}:{' '}
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
              ({dated ?? strings.undated})
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

const capitalized = (text: string, language: string) =>
  text.replace(/^./u, letter => letter.toLocaleUpperCase(language))
