/** What the build turns JSX of the panel into: Preact's own function, so that the JSX runtime stays out of it. */
export { h } from 'preact'
