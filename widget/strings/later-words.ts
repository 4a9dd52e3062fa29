/** Words that come with the code they belong to, after the panel: of suggestions, copies, votes and refusals. */
import type { FeedbackReason, ProblemCode } from '../../worker/ask/contract.ts'
import type { BUTTON_LABELS } from './button-labels.ts'

export interface LaterWords {
  /** `{n}` suggestions as you type, for screen readers. */
  completions: string
  copied: string
  thanks: string
  whatWasWrong: string
  reasons: Record<FeedbackReason, string>
  /** What the Worker may refuse a widget for; anything else is a failure of the server. */
  refused: Partial<Record<ProblemCode, string>> & {
    'question-too-long': string
    'origin-not-allowed': string
  }
}

const WORDS: Record<keyof typeof BUTTON_LABELS, LaterWords> = {
  en: {
    completions: '{n} suggestions; arrow up to choose',
    whatWasWrong: 'What was the matter?',
    reasons: {
      wrong: 'It is wrong',
      outdated: 'Out of date',
      unclear: 'Hard to follow',
      'other-question': 'I asked something else',
    },
    refused: {
      'question-too-long': 'That question is too long. Try it in one or two sentences.',
      'origin-not-allowed': 'Questions are not accepted from this website.',
    },
    copied: 'Copied',
    thanks: 'Thank you!',
  },
  zh: {
    completions: '{n} 条建议，按上箭头选择',
    whatWasWrong: '哪里不好？',
    reasons: {
      wrong: '内容有误',
      outdated: '信息过时',
      unclear: '看不明白',
      'other-question': '我问的不是这个',
    },
    refused: {
      'question-too-long': '问题太长了，请用一两句话来问。',
      'origin-not-allowed': '这个网站上不能提问。',
    },
    copied: '已复制',
    thanks: '谢谢！',
  },
  ru: {
    completions: 'Подсказок: {n}. Стрелка вверх — выбрать',
    whatWasWrong: 'Что не так?',
    reasons: {
      wrong: 'Ответ неверный',
      outdated: 'Сведения устарели',
      unclear: 'Трудно понять',
      'other-question': 'Вопрос был о другом',
    },
    refused: {
      'question-too-long': 'Вопрос слишком длинный. Попробуйте в одном-двух предложениях.',
      'origin-not-allowed': 'С этого сайта вопросы не принимаются.',
    },
    copied: 'Скопировано',
    thanks: 'Спасибо!',
  },
  kk: {
    completions: 'Ұсыныстар: {n}. Таңдау үшін жоғары көрсеткіні басыңыз',
    whatWasWrong: 'Не дұрыс болмады?',
    reasons: {
      wrong: 'Жауап қате',
      outdated: 'Мәлімет ескірген',
      unclear: 'Түсіну қиын',
      'other-question': 'Мен басқа нәрсені сұрадым',
    },
    refused: {
      'question-too-long': 'Сұрақ тым ұзын. Бір-екі сөйлеммен сұрап көріңіз.',
      'origin-not-allowed': 'Бұл сайттан сұрақ қабылданбайды.',
    },
    copied: 'Көшірілді',
    thanks: 'Рақмет!',
  },
}

export const laterWords = (language: string): LaterWords =>
  language in WORDS ? WORDS[language as keyof typeof WORDS] : WORDS.en
