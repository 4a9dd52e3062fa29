/** What the build turns JSX of the later chunk into: the function of the panel's Preact, so that there is one Preact. */
import type { h as Factory } from 'preact'

export let h: typeof Factory

export const drawWith = (factory: typeof Factory) => {
  h = factory
}
