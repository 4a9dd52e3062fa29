/** What a visitor shows at a shop's counter, in the languages that are spoken there. */

export interface Wish {
  operator: string
  number: string
  /** In tenge. */
  amount: string
}

export interface Phrase {
  language: 'ru' | 'kk'
  text: string
}

export function counterPhrases({ operator, number, amount }: Wish): Phrase[] {
  const by = spaced(amount)
  const of = operator.trim()
  const to = grouped(number)
  return [
    {
      language: 'ru',
      text: `Пожалуйста, пополните этот номер${of && ` (${of})`}${by && ` на ${by}\u00a0тенге`}${to && `: ${to}`}`,
    },
    {
      language: 'kk',
      text: `Осы нөмірге${of && ` (${of})`}${by ? ` ${by}\u00a0теңге` : ' ақша'} салып беріңізші${to && `: ${to}`}`,
    },
  ]
}

/** 2000 → 2 000, as it is written in Kazakhstan; no-break spaces keep it on one line. */
function spaced(amount: string): string {
  return amount
    .replace(/\D/g, '')
    .replace(/^0+/, '')
    .replace(/\B(?=(\d{3})+$)/g, '\u00a0')
}

/** 87011234567 and +77011234567 → +7 701 123 45 67; other numbers stay as they are typed. */
function grouped(number: string): string {
  const digits = number.replace(/\D/g, '')
  const local = /^[78]?(7\d\d)(\d{3})(\d\d)(\d\d)$/.exec(digits)
  return local ? ['+7', ...local.slice(1)].join('\u00a0') : number.trim()
}
