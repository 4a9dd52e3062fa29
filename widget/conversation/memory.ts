/** Keeps the conversation of a tab over reloads and the site's other pages. */
import type { Turn } from './turn.ts'

// Some pages of answers; session storage of a site is shared and small.
const MAX_TURNS = 20

export interface Memory {
  read: () => Turn[]
  write: (turns: Turn[]) => void
}

/** Storage that is switched off or full costs the memory, not the conversation. */
export function createMemory(key: string): Memory {
  return {
    read() {
      try {
        const turns: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
        return Array.isArray(turns) ? turns : []
      } catch {
        return []
      }
    },
    write(turns) {
      try {
        if (turns.length > 0) sessionStorage.setItem(key, JSON.stringify(turns.slice(-MAX_TURNS)))
        else sessionStorage.removeItem(key)
      } catch {}
    },
  }
}
