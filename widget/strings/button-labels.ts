/** What the button is called. Apart from the other strings, because the loader carries it on every page. */
export const BUTTON_LABELS = { en: 'Ask a question', zh: '提问', ru: 'Спросить', kk: 'Сұрақ қою' }
