/** Long work that can be interrupted: each `yield` is a place where somebody else may go first. */
export type Steps<Result> = Generator<void, Result>

/** Without interruption. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
