/** The panel as a whole: header, conversation, composer. */
import { Composer } from './Composer.tsx'
import { EntryChips } from './EntryChips.tsx'
import { IconButton } from './IconButton.tsx'
import { CLOSE, FRESH } from './icons.ts'
import { TurnView } from './TurnView.tsx'
import type { View } from './view.ts'

export function PanelView(view: View) {
  const { strings, title, turns, floats, shown, notice } = view
  return (
    <section
      class="panel"
      role={floats ? 'dialog' : 'region'}
      aria-label={title}
      lang={view.language}
      hidden={!shown}
      // The page's hot-keys are not meant for what is typed here.
      onKeyUp={stop}
      onKeyPress={stop}
      onKeyDown={event => {
        event.stopPropagation()
        // By the key code, which is another one while a Chinese character is chosen; Safari tells by nothing else.
        if (event.keyCode === 27) view.escape()
      }}
    >
      <header>
        <h2>{title}</h2>
        {turns.length > 0 && <IconButton icon={FRESH} label={strings.newConversation} onClick={view.clear} />}
        {floats && <IconButton icon={CLOSE} label={strings.close} onClick={view.close} />}
      </header>
      {/* Safari gives the focus to no button that is clicked, but to what is around it: Esc and arrow keys still work. */}
      <div class="scroll" tabIndex={-1}>
        <p class="intro">{strings.intro}</p>
        <EntryChips entries={view.starters} from="starter" view={view} />
        <div class="log" role="log">
          {turns.map(turn => (
            <TurnView key={turn.key} turn={turn} view={view} />
          ))}
        </div>
      </div>
      <Composer {...view} />
      <p class="sr" role="status">
        {notice}
      </p>
    </section>
  )
}

const stop = (event: Event) => event.stopPropagation()
