/** Logistic regression by Newton's method, for a handful of features. */

export interface Sample {
  /** The constant first. */
  features: number[]
  right: boolean
}

const STEPS = 25
/** Keeps the equations solvable when two features say the same. */
const RIDGE = 1e-4

/** Each group weighs the same, however many samples it has. */
export function fitLogistic(groups: Sample[][]): number[] {
  const size = groups.find(group => group.length > 0)?.[0]?.features.length
  if (size === undefined) throw new Error('there is nothing to fit to')
  let fit = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const slope = fit.map(weight => -RIDGE * weight)
    const curve = fit.map((_, i) => fit.map((_, j) => (i === j ? RIDGE : 0)))
    for (const group of groups) {
      for (const { features, right } of group) {
        const chance = 1 / (1 + Math.exp(-scoreOf(features, fit)))
        features.forEach((value, i) => {
          slope[i]! += (((right ? 1 : 0) - chance) * value) / group.length
          features.forEach((other, j) => {
            curve[i]![j]! += (chance * (1 - chance) * value * other) / group.length
          })
        })
      }
    }
    const change = solve(curve, slope)
    fit = fit.map((weight, i) => weight + change[i]!)
  }
  return fit
}

export function scoreOf(features: number[], fit: number[]): number {
  return features.reduce((sum, value, i) => sum + value * fit[i]!, 0)
}

/** Gauss-Jordan elimination with pivots. */
function solve(matrix: number[][], values: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, values[i]!])
  for (let column = 0; column < rows.length; column++) {
    let pivot = column
    for (let i = column + 1; i < rows.length; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i
    }
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    const head = rows[column]!
    for (const row of rows) {
      if (row === head) continue
      const factor = row[column]! / head[column]!
      for (let k = column; k <= rows.length; k++) row[k]! -= factor * head[k]!
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!)
}
