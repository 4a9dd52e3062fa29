/** The parts of the engine that can be left out to measure what they bring; a Worker has them all. */

export type Part =
  // The four views of an entry.
  | 'texts'
  | 'similarity'
  | 'breadth'
  | 'classifier'
  // What is done with words that nobody knows.
  | 'nearest'
  | 'sound'
  | 'layout'
  | 'pinyin'
  | 'homophones'
  | 'borrowing'
  | 'translation'
  // What the owner tells.
  | 'tags'
  | 'rival'
