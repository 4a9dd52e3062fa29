/** Decides when the engine and a copy are fetched: after a reply, when the page is idle, not against a wish to save data. */
import type { Welcome } from '../../worker/ask/contract.ts'
import type { WorkerClient } from '../conversation/worker-client.ts'

interface Options {
  client: WorkerClient
  /** Address of the Worker, with a slash at the end. */
  api: string
  /** Where engine and copy lie; known once the welcome is here. */
  files: () => Welcome['offline']
}

type Connected = { connection?: { saveData?: boolean } }

export interface OfflineClient extends WorkerClient {
  /** After a reply that came another way. */
  prepare: () => void
}

export function answerOffline({ client, api, files }: Options): OfflineClient {
  let current = client
  let copy = ''
  let preparing: Promise<void> | undefined

  async function fetchCopy() {
    const wanted = files()
    if (!wanted || copy === wanted.copy || (navigator as Connected).connection?.saveData) return
    copy = wanted.copy
    try {
      const { fetchFaq, offlineClient } = await import(api + wanted.engine)
      current = offlineClient(client, await fetchFaq(api + copy, api))
    } catch {
      copy = '' // After the next reply, again.
    }
  }

  const prepare = () =>
    (window.requestIdleCallback ?? setTimeout)(() => {
      preparing = fetchCopy()
    })

  return {
    prepare,
    async ask(turn, language) {
      const asked = current
      const result = await asked.ask(turn, language)
      if (result.reply) prepare()
      // The connection went while the copy, already here, was made ready.
      else await preparing
      return result.reply || asked === current ? result : current.ask(turn, language)
    },
  }
}
