/** What the copy on the device says of itself; languages without words of their own get the English ones. */
import { languageName } from '../language-name.ts'

interface Words {
  /** `{date}`: the day the copy was made. */
  fromCopy: string
  /** `{language}`: the question's. */
  otherLanguage: string
  /** Leads to the pocket page. */
  keepThese: string
}

const WORDS: Record<string, Words> = {
  en: {
    fromCopy: 'From the copy on your device, of {date}',
    otherLanguage:
      'You seem to be offline, and the copy on your device does not hold {language}. Your question is kept; you can also ask in the language of this page.',
    keepThese: 'Keep these answers on your phone',
  },
  kk: {
    fromCopy: 'Құрылғыңыздағы көшірмеден, күні: {date}',
    otherLanguage:
      'Байланыс жоқ сияқты, ал құрылғыңыздағы көшірмеде бұл тіл жоқ: {language}. Сұрағыңыз сақталды; осы беттің тілінде де сұрай аласыз.',
    keepThese: 'Жауаптарды телефонға сақтау',
  },
  ru: {
    fromCopy: 'Из копии на вашем устройстве от {date}',
    otherLanguage:
      'Похоже, нет связи, а в копии на вашем устройстве нет этого языка: {language}. Вопрос сохранён; можно спросить и на языке этой страницы.',
    keepThese: 'Сохранить ответы на телефоне',
  },
  zh: {
    fromCopy: '来自您设备上的副本，日期：{date}',
    otherLanguage: '您似乎离线了，设备上的副本不包含{language}。您的问题已保留，也可以用本页的语言提问。',
    keepThese: '把这些答案存到手机',
  },
}

const wordsIn = (language: string): Words => WORDS[language] ?? WORDS.en!

export const fromCopy = (language: string, date: string) =>
  wordsIn(language).fromCopy.replace('{date}', dateIn(language, date))

export const keepThese = (language: string) => wordsIn(language).keepThese

export const otherLanguage = (language: string, spoken: string) =>
  wordsIn(language).otherLanguage.replace('{language}', languageName(spoken, language))

export function dateIn(language: string, date: string): string {
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  )
  // Chromium knows no Kazakh months: "2026 M11 25".
  return /M\d\d/.test(long) ? date.split('-').reverse().join('.') : long
}
