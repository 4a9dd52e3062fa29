/** Remembers the values last used, and forgets the one that has been unused the longest when there are too many. */
export class Recent<T> {
  readonly #most: number
  /** In the order of their last use. */
  readonly #values = new Map<string, T>()

  constructor(most: number) {
    this.#most = most
  }

  /** `make` is called for what isn't remembered. */
  get(key: string, make: () => T): T {
    const value = this.#values.get(key) ?? make()
    this.#values.delete(key)
    this.#values.set(key, value)
    if (this.#values.size > this.#most) this.#values.delete(this.#values.keys().next().value!)
    return value
  }
}
