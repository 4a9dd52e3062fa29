/** What the compiler makes of JSX: a plain description, drawn by render.ts. */

/** Anything may stand between two tags; what is nothing holds its place, so that its neighbours stay themselves. */
export type Child = Drawing | string | number | boolean | null | undefined | Child[]

export interface Drawing {
  tag: string | ((props: never) => Drawing | null)
  props: Props
  /** An element is replaced rather than changed when its key is another. */
  key: unknown
}

export interface Props {
  children?: Child
  /** Called after each drawing with the element, which then has its content to itself. */
  ref?: (element: HTMLElement) => void
  [name: string]: unknown
}

export const jsx = (tag: Drawing['tag'], props: Props, key?: unknown): Drawing => ({ tag, props, key })
export const jsxs = jsx

type Handler<Kind extends Event, Target> = (event: Kind & { currentTarget: Target }) => void

interface Attributes<Target> extends Props {
  key?: unknown
  onClick?: Handler<MouseEvent, Target>
  onInput?: Handler<InputEvent, Target>
  onKeyDown?: Handler<KeyboardEvent, Target>
  onCompositionEnd?: Handler<CompositionEvent, Target>
}

export declare namespace JSX {
  type Element = Drawing | null
  interface ElementChildrenAttribute {
    children: unknown
  }
  interface IntrinsicAttributes {
    key?: unknown
  }
  type IntrinsicElements = {
    [Tag in keyof HTMLElementTagNameMap]: Attributes<HTMLElementTagNameMap[Tag]>
  } & { svg: Attributes<SVGElement>; path: Attributes<SVGElement> }
}
