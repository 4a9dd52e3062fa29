/** Reads the owner's settings out of wrangler.toml before a deploy: the Worker itself would fail only once it is there. */
import { readSettings } from '../settings.ts'

/** What is wrong with them, in words; nothing when all is well. */
export async function settingsFault(): Promise<string | undefined> {
  // Loaded here: it takes longer than the rest of the build.
  const { unstable_readConfig: readConfig } = await import('wrangler')
  try {
    readSettings(readConfig({ config: 'wrangler.toml' }).vars)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
