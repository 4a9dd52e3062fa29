/** Style sheets are minified into strings by the build, for adoptedStyleSheets: the one way that `style-src 'self'` allows. */
declare module '*.css' {
  const css: string
  export default css
}
