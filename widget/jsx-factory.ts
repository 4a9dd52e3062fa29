/** What the build turns JSX into: Preact's own function, so that the JSX runtime stays out of the panel. */
export { h } from 'preact'
