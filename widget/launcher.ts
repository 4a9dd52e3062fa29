/** `<faq-bubble>` until somebody means to use it: a round button that knows how to fetch the panel. */
import type { Panel, PanelModule } from './panel-contract.ts'
import { pickLanguage } from './pick-language.ts'
import css from './styles/launcher.css'

/** Of the panel, so that it is fetched anew after a deploy; written in by the build, as is the next one. */
declare const VERSION: string
/** What the button is called in each language of the site, the default first. */
declare const BUTTON_LABELS: Record<string, string>

export const script = document.currentScript as HTMLScriptElement

export class FaqBubbleElement extends HTMLElement {
  /** Fetches the panel once, however often it is called. */
  declare load: () => Promise<Panel>
  /** Puts it above the page; none where it is a part of the page. */
  declare lift?: () => void

  connectedCallback() {
    if (!this.load) launch(this)
    // What an app takes out of the page and puts back is no longer above it.
    this.lift?.()
  }
}

function launch(element: FaqBubbleElement) {
  const { color, position, offset, open } = element.dataset
  const side = position === 'left' ? position : 'right'
  const [x = 20, y = x] = offset?.match(/\d+/g) ?? []
  // Made by the script it floats; placed in the page by hand it is a part of the page.
  const floats = element.parentNode === document.documentElement
  const root = document.createElement('div')
  const button = document.createElement('button')
  const shadow = element.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  const reads = () => pickLanguage(Object.keys(BUTTON_LABELS), element.dataset.language)
  let panel: Promise<Panel> | undefined
  let attempt = ''

  const load = () => {
    const file = `panel/${reads()}.js?v=${VERSION}${attempt}`
    panel ??= import(new URL(file, script.src).href).then(
      ({ createPanel }: PanelModule) => createPanel({ element, root, button, label, script }),
      error => {
        // A browser may remember that an import failed: the next attempt has an address of its own.
        attempt += 0
        panel = undefined
        button.className = 'failed'
        throw error
      },
    )
    return panel
  }
  const label = () => {
    button.ariaLabel = BUTTON_LABELS[reads()]!
  }
  const show = (focus: boolean) => load().then(panel => panel.open(focus))

  element.load = load
  root.style.cssText = `--accent:${CSS.supports('color', color!) ? color : '#0b7a75'};${
    floats &&
    `--x:max(env(safe-area-inset-${side}),${x}px);--y:max(env(safe-area-inset-bottom),${y}px);bottom:var(--y);${side}:var(--x);position:fixed;z-index:99999999`
  }`
  sheet.replaceSync(css)
  shadow.adoptedStyleSheets = [sheet]
  shadow.append(root)
  if (floats) {
    new MutationObserver(label).observe(document.documentElement, { attributeFilter: ['lang'] })
    label()
    button.ariaExpanded = 'false'
    button.onclick = () => show(true)
    button.onpointerenter = button.onfocus = load // a finger enters, too
    root.append(button)
    // The top layer: no z-index of the page is above it, no transform of the page moves it.
    root.popover = 'manual'
    element.lift = () => root.showPopover?.()
    if (/^(true)?$/.test(open!)) show(false)
  } else {
    // Fetched when it comes into view.
    new IntersectionObserver(([entry]) => entry!.isIntersecting && show(false)).observe(element)
  }
}
