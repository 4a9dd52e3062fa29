/** What the build writes to dist/worker/content.json. */
declare module '*/content.json' {
  const content: {
    site: import('./site.ts').Site
    index: import('./search/build-index.ts').SearchIndex
  }
  export default content
}
