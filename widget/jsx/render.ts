/** Draws JSX into the page, changing only what differs: a tenth of a library's size, as the panel keeps no state in components. */
import type { Child, Drawing, Props } from './jsx-runtime.ts'

/** What an element was drawn from last. */
const drawn = new WeakMap<Node, Drawing>()

export function render(child: Child, parent: Element) {
  drawChildren(parent, [child])
}

function drawChildren(parent: Element, children: Child[]) {
  children.forEach((child, index) => {
    const old = parent.childNodes[index]
    const fresh = isDrawing(child) ? drawElement(old, child) : drawText(old, child)
    if (!old) parent.append(fresh)
    else if (old !== fresh) old.replaceWith(fresh)
  })
  while (parent.childNodes.length > children.length) parent.lastChild!.remove()
}

const isDrawing = (child: Child): child is Drawing => typeof child === 'object' && child !== null

function drawText(old: Node | undefined, child: Child): Node {
  const text = typeof child === 'string' || typeof child === 'number' ? `${child}` : ''
  if (!(old instanceof Text)) return new Text(text)
  if (old.data !== text) old.data = text
  return old
}

function drawElement(old: Node | undefined, drawing: Drawing): Node {
  const { tag, props, key } = drawing
  if (typeof tag === 'function') {
    const inner = tag(props as never)
    return inner ? drawElement(old, { ...inner, key: inner.key ?? key }) : drawText(old, null)
  }
  const before = old && drawn.get(old)
  const element = before?.tag === tag && before.key === key ? (old as Element) : create(tag)
  setProps(element, (element === old && before?.props) || {}, props)
  drawn.set(element, drawing)
  if (props.ref) props.ref(element as HTMLElement)
  else drawChildren(element, [props.children].flat(9) as Child[])
  return element
}

const create = (tag: string) =>
  tag === 'svg' || tag === 'path'
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag)

function setProps(element: Element, before: Props, props: Props) {
  for (const name in { ...before, ...props }) {
    const value = props[name]
    if (value === before[name] || name === 'children' || name === 'ref') continue
    if (name.startsWith('on')) {
      // One listener for good, which asks what is to be done now.
      if (!before[name])
        element.addEventListener(name.slice(2).toLowerCase(), event => handle(element, name, event))
    } else if (value == null || (value === false && !name.startsWith('aria-'))) element.removeAttribute(name)
    else element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : `${value}`)
  }
}

function handle(element: Element, name: string, event: Event) {
  const handler = drawn.get(element)?.props[name] as ((event: Event) => void) | undefined
  handler?.(event)
}
