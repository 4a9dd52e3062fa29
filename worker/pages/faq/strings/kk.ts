/** Kazakh. */
import type { Strings } from './strings.ts'

export const kk: Strings = {
  allQuestions: 'Барлық сұрақтар',
  languages: 'Тілдер',
  skip: 'Мәтінге өту',
  search: 'Сұрақтардан іздеу',
  searchButton: 'Іздеу',
  results: question => `«${question}» сұрағына жауаптар`,
  otherQuestions: 'Басқа сұрақтар',
  sources: 'Дереккөздер',
  undated: 'күні көрсетілмеген',
  unconfirmed: 'Растай алмаған мәліметтеріміз',
  readNext: 'Әрі қарай оқыңыз',
  untranslated: language => `Бұл әлі аударылмаған, мәтіннің тілі: ${language}.`,
  pocket: 'Жауаптарды телефонға сақтау',
  missing: 'Мұндай бет жоқ',
  missingHint:
    'Мекенжайда қате болуы мүмкін немесе сұрақ басқа жерге көшкен. Іздеп көріңіз немесе барлық сұрақты қараңыз.',
}
