/** A real headless Chromium: the one that npm brought, or an installed one named by CHROME_PATH. */
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

export async function launchChromium(more: string[] = []): Promise<Browser> {
  const installed = process.env.CHROME_PATH
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox', ...more] })
  // Its --single-process ends the browser with the first closed page and knows no service workers.
  const args = [...sparticuz.args.filter(arg => arg !== '--single-process'), ...more]
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args })
}
