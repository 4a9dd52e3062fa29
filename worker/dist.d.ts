/** What the build writes to dist/worker/. */
declare module '*/content.bin' {
  const packed: ArrayBuffer
  export default packed
}
