/** What Cloudflare has of Node's zlib, as far as it is used here. */
declare module 'node:zlib' {
  export function gunzipSync(bytes: Uint8Array): Uint8Array<ArrayBuffer>
}
