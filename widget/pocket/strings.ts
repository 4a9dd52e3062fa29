/** Words of the pocket page; a language that lacks one doesn't compile. English stands in for other languages. */

export interface Strings {
  search: string
  searchButton: string
  placeholder: string
  loading: string
  ready: (date: string) => string
  /** Answers, but not kept: storage is full or refused. */
  notKept: string
  /** Nothing to answer from. */
  unreachable: string
  tryAgain: string
  language: string
  allQuestions: string
  sources: string
  undated: string
  unconfirmed: string
  otherQuestions: string
  /** Of the question's language. */
  otherLanguage: (language: string) => string
  counter: string
  counterHint: string
  operator: string
  number: string
  amount: string
  counterNote: string
}

const en: Strings = {
  search: 'Your question',
  searchButton: 'Search',
  placeholder: 'Ask in your own words…',
  loading: 'Getting the answers…',
  ready: date => `Ready offline. Answers of ${date}.`,
  notKept: 'These answers work now, but this browser does not let us keep them for when you are offline.',
  unreachable:
    'These answers are not on this device yet, and they cannot be fetched now. Connect and try again.',
  tryAgain: 'Try again',
  language: 'Language',
  allQuestions: 'All questions',
  sources: 'Sources',
  undated: 'undated',
  unconfirmed: 'What we could not confirm',
  otherQuestions: 'Perhaps one of these helps',
  otherLanguage: language => `This looks like ${language}. Choose that language above to search in it.`,
  counter: 'Show this at the counter',
  counterHint:
    'Fill in what you need and show the screen to the person in the shop. Nothing is stored or sent.',
  operator: 'Operator',
  number: 'Phone number',
  amount: 'Amount in tenge',
  counterNote: 'In Russian and Kazakh',
}

const kk: Strings = {
  search: 'Сұрағыңыз',
  searchButton: 'Іздеу',
  placeholder: 'Өз сөзіңізбен сұраңыз…',
  loading: 'Жауаптар жүктелуде…',
  ready: date => `Офлайн дайын. Жауаптар күні: ${date}.`,
  notKept: 'Жауаптар қазір жұмыс істейді, бірақ браузер оларды офлайн үшін сақтауға рұқсат бермейді.',
  unreachable:
    'Жауаптар бұл құрылғыда әлі жоқ, қазір жүктеу де мүмкін емес. Интернетке қосылып, қайталап көріңіз.',
  tryAgain: 'Қайталап көру',
  language: 'Тіл',
  allQuestions: 'Барлық сұрақтар',
  sources: 'Дереккөздер',
  undated: 'күні көрсетілмеген',
  unconfirmed: 'Растай алмаған мәліметтеріміз',
  otherQuestions: 'Мүмкін, мыналардың бірі көмектесер',
  otherLanguage: language => `Сұрақ тілі: ${language} сияқты. Сол тілде іздеу үшін оны жоғарыдан таңдаңыз.`,
  counter: 'Кассада көрсету',
  counterHint:
    'Қажеттісін толтырып, экранды дүкен қызметкеріне көрсетіңіз. Ештеңе сақталмайды және жіберілмейді.',
  operator: 'Оператор',
  number: 'Телефон нөмірі',
  amount: 'Сома, теңге',
  counterNote: 'Орысша және қазақша',
}

const ru: Strings = {
  search: 'Ваш вопрос',
  searchButton: 'Найти',
  placeholder: 'Своими словами…',
  loading: 'Загружаем ответы…',
  // Russian dates end with a full stop of their own.
  ready: date => `Готово к работе без сети. Ответы от ${date}`,
  notKept: 'Сейчас ответы работают, но браузер не даёт сохранить их для работы без сети.',
  unreachable:
    'Ответов ещё нет на этом устройстве, и сейчас их не загрузить. Подключитесь и попробуйте ещё раз.',
  tryAgain: 'Попробовать ещё раз',
  language: 'Язык',
  allQuestions: 'Все вопросы',
  sources: 'Источники',
  undated: 'без даты',
  unconfirmed: 'Что нам не удалось подтвердить',
  otherQuestions: 'Возможно, поможет что-то из этого',
  otherLanguage: language => `Похоже, язык вопроса: ${language}. Выберите его выше, чтобы искать на нём.`,
  counter: 'Показать на кассе',
  counterHint: 'Заполните и покажите экран сотруднику магазина. Ничего не сохраняется и не отправляется.',
  operator: 'Оператор',
  number: 'Номер телефона',
  amount: 'Сумма в тенге',
  counterNote: 'По-русски и по-казахски',
}

const zh: Strings = {
  search: '您的问题',
  searchButton: '搜索',
  placeholder: '用自己的话提问…',
  loading: '正在获取答案…',
  ready: date => `可离线使用。答案日期：${date}。`,
  notKept: '现在可以使用这些答案，但浏览器不允许保存，离线时将无法使用。',
  unreachable: '这些答案还不在您的设备上，现在也无法获取。请联网后再试。',
  tryAgain: '再试一次',
  language: '语言',
  allQuestions: '全部问题',
  sources: '来源',
  undated: '未注明日期',
  unconfirmed: '我们未能确认的内容',
  otherQuestions: '也许其中一个有帮助',
  otherLanguage: language => `这看起来是${language}。请在上方选择该语言再搜索。`,
  counter: '给店员看',
  counterHint: '填好后把屏幕给店员看。不会保存，也不会发送任何内容。',
  operator: '运营商',
  number: '手机号码',
  amount: '金额（坚戈）',
  counterNote: '俄语和哈萨克语',
}

const ALL: Record<string, Strings> = { en, kk, ru, zh }

export const stringsIn = (language: string): Strings => ALL[language] ?? en
