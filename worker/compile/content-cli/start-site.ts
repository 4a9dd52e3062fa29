/** `npm run content -- start "My FAQ" en de`: a faq.yaml to begin a site of one's own with. */
import { stringify } from 'yaml'

const LANGUAGE = /^[a-z]{2,3}$/

export function startSite(title: string, languages: string[]): { text: string } | { problem: string } {
  const odd = languages.find(language => !LANGUAGE.test(language))
  if (odd !== undefined) return { problem: `"${odd}" is no language code; write them like en de zh.` }
  const unique = [...new Set(languages)]
  const [fallback] = unique as [string]
  const words = WORDS[fallback] ?? WORDS.en!
  // What is missing in a language is shown in the default one.
  const inDefault = (text: string) => ({ [fallback]: text })
  const part = (value: object) => stringify(value, { lineWidth: 0 })
  const sections = [
    `# The site: its title, languages and what it says when it has no answer.
# Give a text in another language by adding a line below it, such as:  ${unique[1] ?? 'de'}: "…"`,
    part({ title: inDefault(title) }),
    `# The first one is the default: whatever has no translation is shown in it.
${part({ languages: unique })}`,
    `# Where a visitor reaches a person: mailto:, tel: or https://. Remove the # signs to use it.
# contact:
#   url: "mailto:hello@example.com"
#   label:
#     ${fallback}: "${words.contact}"`,
    `# The questions offered when the chat opens: [topic/name, topic/other-name]
${part({ starters: [] })}`,
    `# The reply to "hello", "thanks" and "bye": one text for all of them.
${part({ greeting: { message: inDefault(words.greeting), phrasings: { [fallback]: words.greetings } } })}`,
    `# The reply when nothing fits.
${part({ none: inDefault(words.none) })}`,
    `# Groups of questions that will be asked but are not answered here, each with its own reply:
# - name: prices
#   message: { ${fallback}: "…" }
#   phrasings: { ${fallback}: ["…", "…"] }
${part({ 'not-covered': [] })}`,
  ]
  return { text: sections.map(section => `${section.trimEnd()}\n`).join('\n') }
}

interface Words {
  contact: string
  greeting: string
  greetings: string[]
  none: string
}

const WORDS: Record<string, Words> = {
  en: {
    contact: 'Write to us',
    greeting: 'Glad you are here! Ask a question, in your own words.',
    greetings: ['hi', 'hello', 'hey', 'good morning', 'thanks', 'thank you', 'bye'],
    none: 'There is no answer to this here yet. Try other words, or look at the questions below.',
  },
  kk: {
    contact: 'Бізге жазу',
    greeting: 'Келгеніңізге қуаныштымыз! Сұрағыңызды өз сөзіңізбен жазыңыз.',
    greetings: ['сәлем', 'сәлеметсіз бе', 'рақмет', 'рахмет', 'сау болыңыз'],
    none: 'Бұған әзірге жауап жоқ. Басқаша жазып көріңіз немесе төмендегі сұрақтарды қараңыз.',
  },
  ru: {
    contact: 'Написать нам',
    greeting: 'Рады, что вы заглянули! Задайте вопрос своими словами.',
    greetings: ['привет', 'здравствуйте', 'добрый день', 'спасибо', 'до свидания', 'пока'],
    none: 'Ответа на это здесь пока нет. Попробуйте другие слова или посмотрите вопросы ниже.',
  },
  zh: {
    contact: '给我们写信',
    greeting: '很高兴你来看看！用自己的话提问就行。',
    greetings: ['你好', '您好', '嗨', '谢谢', '再见'],
    none: '这里暂时没有这个问题的答案。换个说法试试，或者看看下面的问题。',
  },
}
