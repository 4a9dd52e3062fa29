/** The text of an answer; its codes get a button that copies them, and a link that dials where the phone can. */
import type { Answer } from '../../worker/ask/contract.ts'
import { setHtml } from '../set-html.ts'
import type { ReplyView } from './view.ts'

// iOS refuses * and # in tel: links, computers have nothing to dial with.
const canDial = matchMedia('(pointer: coarse)').matches && !/iPhone|iPad|iPod|Mac/.test(navigator.userAgent)

export function AnswerHtml({ answer, view }: { answer: Answer; view: ReplyView }) {
  function fill(element: HTMLElement | null) {
    if (!element || element.firstChild) return
    setHtml(element, answer.html ?? '')
    for (const chip of element.querySelectorAll('.ussd')) {
      const code = chip.querySelector('code')?.textContent ?? ''
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'copy'
      button.textContent = view.words.copy
      button.ariaLabel = `${view.words.copy} ${code}`
      button.onclick = () => view.copy(code)
      chip.querySelector('code')?.after(button)
      if (!canDial) chip.querySelector('.dial')?.remove()
    }
  }
  return <div key={answer.id} class="html" dir="auto" lang={answer.language} ref={fill} />
}
