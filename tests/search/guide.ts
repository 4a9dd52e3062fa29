/** The guide as `npm run build` left it, asked without a Worker. */
import { readContent } from '../../worker/local/read-content.ts'
import { createEngine } from '../../worker/search/engine.ts'

const { index } = readContent()

export const guide = createEngine(index)
