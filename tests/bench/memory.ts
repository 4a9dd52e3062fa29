/** What the Worker's code keeps in memory: a Node of its own, after start and after many questions. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { createApp } from '../../worker/app.ts'
import { readContent } from '../../worker/local/read-content.ts'
import { createEngine } from '../../worker/search/engine.ts'
import { allQuestions } from './throughput.ts'

/** Megabytes above an empty Node: heap and array buffers, after garbage collection. */
export interface Memory {
  atStart: number
  /** After a question in each language. */
  asked: number
  /** After half of the questions, and after all of them. */
  half: number
  all: number
  questions: number
}

export async function measureMemory(questions: number): Promise<Memory> {
  const args = ['--expose-gc', import.meta.filename, String(questions)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}

function megabytes(): number {
  for (let i = 0; i < 3; i++) (globalThis as unknown as { gc: () => void }).gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

async function run(count: number): Promise<Memory> {
  const context = { waitUntil() {}, passThroughOnException() {}, props: {} }
  // What Node loads for its first request is not the Worker's.
  await new Response(await new Request('http://localhost/?a=b').text()).text()
  const before = megabytes()
  const { site, index } = readContent()
  const app = createApp(site, createEngine(index))
  const ask = async (question: string) => {
    const url = `http://localhost/ask?q=${encodeURIComponent(question)}`
    const response = await app.fetch(new Request(url), {}, context)
    if (response.status !== 200) throw new Error(`${url} gave ${response.status}`)
    await response.text()
  }
  const atStart = megabytes() - before
  const questions = allQuestions(site.languages)
  for (const language of site.languages) await ask(allQuestions([language])[0]!)
  const asked = megabytes() - before
  // Every question with another number, so that none is remembered.
  const askMany = async (from: number, to: number) => {
    for (let i = from; i < to; i++) await ask(`${questions[i % questions.length]} ${i}`)
    return megabytes() - before
  }
  const half = await askMany(0, count / 2)
  const all = await askMany(count / 2, count)
  return { atStart, asked, half, all, questions: count }
}

if (import.meta.main) console.log(JSON.stringify(await run(Number(process.argv[2]))))
