/** What loader and panel agree on. A loader from a cache meets the newest panel: grow by addition only. */

export interface PanelHost {
  /** Carries the owner's settings as `data-*`; events are dispatched on it. */
  element: HTMLElement
  /** The panel is drawn inside, beside the button. */
  root: HTMLElement
  /** In the page when the panel floats; otherwise the panel is a part of the page, always open. */
  button: HTMLButtonElement
  /** The tag that all this came by; older loaders don't tell. */
  script?: HTMLScriptElement
  /** Names the button in the language read now; loaders of old have none. */
  label?: () => void
}

export interface Panel {
  open: (focus?: boolean) => void
  close: () => void
  ask: (question: string) => void
  setLanguage: (language: string) => void
  destroy: () => void
}

export interface PanelModule {
  createPanel: (host: PanelHost) => Panel
}
