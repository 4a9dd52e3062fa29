/** What the build writes to dist/worker/. */
declare module '*/site.json' {
  const site: import('./site.ts').Site
  export default site
}

declare module '*/search-index.bin' {
  const packed: ArrayBuffer
  export default packed
}
