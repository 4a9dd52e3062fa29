/** Russian. */
import type { LaterStrings, Strings } from './strings.ts'

export const strings = {
  title: 'Вопросы и ответы',
  close: 'Закрыть',
  newConversation: 'Новый разговор',
  intro: 'Спросите своими словами или начните с одного из этих вопросов.',
  placeholder: 'Задайте вопрос…',
  send: 'Отправить',
  youAsked: 'Вы спросили:',
  offline: 'Похоже, нет связи. Вопрос сохранён: мы зададим его снова, когда связь появится.',
  tryAgain: 'Повторить',
} satisfies Strings

export const laterStrings = {
  answer: 'Ответ:',
  didYouMean: 'Возможно, вы имели в виду',
  related: 'Что ещё полезно знать',
  nearest: 'Может быть, поможет одно из этого',
  accordingTo: 'По данным: ',
  undated: 'без даты',
  unconfirmed: 'Не удалось подтвердить: ',
  fallback: 'Пока этот ответ есть только на языке: {language}.',
  copy: 'Копировать',
  openPage: 'Открыть страницей',
  contact: 'Написать нам',
  helpful: 'Это помогло?',
  yes: 'Да, помогло',
  no: 'Нет, не помогло',
  completions: 'Подсказок: {n}. Стрелка вверх — выбрать',
  whatWasWrong: 'Что не так?',
  reasons: {
    wrong: 'Ответ неверный',
    outdated: 'Сведения устарели',
    unclear: 'Трудно понять',
    'other-question': 'Вопрос был о другом',
  },
  failures: {
    timeout: 'Связь медленная, ответ не пришёл. Вопрос сохранён.',
    server: 'У нас что-то сломалось. Вопрос сохранён.',
    busy: 'Слишком много вопросов за короткое время. Повторите через {seconds} с.',
    'question-too-long': 'Вопрос слишком длинный. Попробуйте в одном-двух предложениях.',
    'origin-not-allowed': 'С этого сайта вопросы не принимаются.',
  },
  copied: 'Скопировано',
  thanks: 'Спасибо!',
} satisfies LaterStrings
