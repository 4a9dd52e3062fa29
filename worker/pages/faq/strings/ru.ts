/** Russian. */
import type { Strings } from './strings.ts'

export const ru: Strings = {
  allQuestions: 'Все вопросы',
  languages: 'Языки',
  skip: 'Перейти к тексту',
  search: 'Поиск по вопросам',
  searchButton: 'Найти',
  results: question => `Ответы на «${question}»`,
  otherQuestions: 'Другие вопросы',
  sources: 'Источники',
  undated: 'без даты',
  unconfirmed: 'Что нам не удалось подтвердить',
  readNext: 'Читайте дальше',
  untranslated: language => `Перевода пока нет, язык текста: ${language}.`,
  pocket: 'Сохранить ответы на телефоне',
  missing: 'Такой страницы нет',
  missingHint: 'Возможно, в адресе опечатка или вопрос переехал. Поищите его или посмотрите весь список.',
}
