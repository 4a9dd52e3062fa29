/** "Show this at the counter": what is typed here stays in the form and goes nowhere. */
import { Component } from 'preact'
import { counterPhrases, type Wish } from './counter-phrase.ts'
import type { Strings } from './strings.ts'

export class Counter extends Component<{ strings: Strings }, Wish> {
  override state: Wish = { operator: '', number: '', amount: '2000' }

  render({ strings }: { strings: Strings }, wish: Wish) {
    const field = (name: keyof Wish, inputMode: 'text' | 'tel' | 'numeric') => (
      <label>
        {strings[name]}
        <input
          name={name}
          inputMode={inputMode}
          autocomplete="off"
          maxLength={24}
          value={wish[name]}
          onInput={event => this.setState({ [name]: event.currentTarget.value } as unknown as Wish)}
        />
      </label>
    )
    return (
      <details id="counter" open={location.hash === '#counter'}>
        <summary>{strings.counter}</summary>
        <p class="quiet">{strings.counterHint}</p>
        <div class="fields">
          {field('number', 'tel')}
          {field('amount', 'numeric')}
          {field('operator', 'text')}
        </div>
        <p class="quiet">{strings.counterNote}</p>
        {counterPhrases(wish).map(({ language, text }) => (
          <p key={language} class="phrase" lang={language}>
            {text}
          </p>
        ))}
      </details>
    )
  }
}
