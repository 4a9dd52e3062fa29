/** English. */
import type { Strings } from './strings.ts'

export const en: Strings = {
  allQuestions: 'All questions',
  languages: 'Languages',
  skip: 'Skip to the text',
  search: 'Search these questions',
  searchButton: 'Search',
  results: question => `Answers to “${question}”`,
  otherQuestions: 'Other questions',
  sources: 'Sources',
  undated: 'undated',
  unconfirmed: 'What we could not confirm',
  readNext: 'Read next',
  untranslated: language => `This is not translated yet; it is in ${language}.`,
  pocket: 'Keep these answers on your phone',
  missing: 'There is no such page',
  missingHint:
    'The address may be misspelt, or the question has moved. Search for it, or look through them all.',
}
