/** Kazakh. */
import type { LaterStrings, Strings } from './strings.ts'

export const strings = {
  title: 'Сұрақ-жауап',
  close: 'Жабу',
  newConversation: 'Жаңа әңгіме',
  intro: 'Өз сөзіңізбен сұраңыз немесе мына сұрақтардың бірінен бастаңыз.',
  placeholder: 'Сұрағыңызды жазыңыз…',
  send: 'Жіберу',
  youAsked: 'Сіздің сұрағыңыз:',
  offline: 'Байланыс жоқ сияқты. Сұрағыңыз сақталды: байланыс қалпына келгенде қайта сұраймыз.',
  tryAgain: 'Қайталау',
} satisfies Strings

export const laterStrings = {
  answer: 'Жауап:',
  didYouMean: 'Мүмкін, мынаны сұрағыңыз келген шығар',
  related: 'Тағы не білген пайдалы',
  nearest: 'Мүмкін, мыналардың бірі көмектесер',
  accordingTo: 'Дереккөз: ',
  undated: 'күні көрсетілмеген',
  unconfirmed: 'Біз растай алмадық: ',
  fallback: 'Бұл жауап әзірге тек мына тілде бар: {language}.',
  copy: 'Көшіру',
  openPage: 'Бет ретінде ашу',
  contact: 'Бізге жазу',
  helpful: 'Бұл көмектесті ме?',
  yes: 'Иә, көмектесті',
  no: 'Жоқ, көмектеспеді',
  completions: 'Ұсыныстар: {n}. Таңдау үшін жоғары көрсеткіні басыңыз',
  whatWasWrong: 'Не дұрыс болмады?',
  reasons: {
    wrong: 'Жауап қате',
    outdated: 'Мәлімет ескірген',
    unclear: 'Түсіну қиын',
    'other-question': 'Мен басқа нәрсені сұрадым',
  },
  failures: {
    timeout: 'Байланыс баяу, жауап келмеді. Сұрағыңыз сақталды.',
    server: 'Біздің жақта бірдеңе бұзылды. Сұрағыңыз сақталды.',
    busy: 'Қысқа уақытта сұрақ тым көп болды. {seconds} с кейін қайталап көріңіз.',
    'question-too-long': 'Сұрақ тым ұзын. Бір-екі сөйлеммен сұрап көріңіз.',
    'origin-not-allowed': 'Бұл сайттан сұрақ қабылданбайды.',
  },
  copied: 'Көшірілді',
  thanks: 'Рақмет!',
} satisfies LaterStrings
