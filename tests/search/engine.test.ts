import { describe, expect, test } from 'vitest'
import { guide } from './guide.ts'
import { engineOf } from './small-engine.ts'

const first = (question: string, language?: string) => {
  const { answers, suggestions } = guide.search(question, language ? { language } : {})
  return [...answers, ...suggestions][0]?.id
}

describe('Kazakh', () => {
  const { first } = engineOf({
    languages: ['kk'],
    entries: {
      'a/balance': { kk: ['Теңгерімді қалай тексеремін?', 'шотымда қанша ақша қалды'] },
      'a/lost': { kk: ['SIM-картамды жоғалттым', 'телефонымды ұрлап кетті'] },
      'a/shop': { kk: ['Дүкен қайда?', 'карта сататын жер'] },
    },
  })

  test.each([
    ['теңгерімімді', 'a/balance'],
    ['теңгерімдер', 'a/balance'],
    ['дүкендерден', 'a/shop'],
    ['телефонымызды', 'a/lost'],
  ])('%s is found whatever its ending', (question, id) => {
    expect(first(question)).toBe(id)
  })

  test.each([
    ['тенгеримди калай тексеремин', 'a/balance'],
    ['канша акша калды', 'a/balance'],
    ['дукен кайда', 'a/shop'],
    ['телефонымды урлап кетти', 'a/lost'],
  ])('%s is found without the Kazakh letters', (question, id) => {
    expect(first(question)).toBe(id)
  })
})

describe('without an owner’s words', () => {
  const { first } = engineOf({
    languages: ['en'],
    entries: {
      'a/format': { en: ['What is the easiest way to format code?'] },
      'a/distance': { en: ['How can I measure distance in the map?'] },
      'a/delete': { en: ['How do I delete my account?'] },
      'a/hours': { en: ['What are the opening hours?'] },
      'a/pets': { en: ['Are pets welcome?'] },
    },
  })

  test.each([
    ['the easiest way to know the distance', 'a/distance'],
    ['is there an easy way to measure something', 'a/distance'],
  ])('what is asked counts more than how: %s', (question, id) => {
    expect(first(question)).toBe(id)
  })

  test.each(['I want to get rid of it', 'erase', 'can i remove this'])(
    'everyday words that mean the same are understood: %s',
    question => {
      expect(first(question)).toBe('a/delete')
    },
  )
})

describe('a word of another language', () => {
  test.each([
    ['как сделать top up', 'ru', 'top-up/how'],
    ['баланс 怎么查', 'zh', 'balance/how'],
    ['пополнить 怎么弄', 'zh', 'top-up/how'],
    ['phone number 忘了 kcell 的卡', 'zh', 'basics/my-number'],
    ['liuliang 还有多少', 'zh', 'balance/remaining-data'],
    ['скорая from a foreign phone, what digits', 'en', 'basics/emergency'],
    ['алтелде баланс как проверить', 'ru', 'balance/altel'],
    ['how to do бірлік салу in a terminal', 'en', 'top-up/terminal'],
  ])('means what it means in the same entries there: %s', (question, language, id) => {
    expect(first(question)).toBe(id)
    expect(guide.search(question).language).toBe(language)
  })

  test('is translated by the entries alone, in an FAQ about anything', () => {
    const { first } = engineOf({
      languages: ['en', 'ru'],
      entries: {
        'a/towels': {
          en: ['Where are the towels?', 'fresh towels', 'towels for the sauna'],
          ru: ['Где полотенца?', 'чистые полотенца', 'полотенца для сауны'],
        },
        'a/keys': { en: ['Lost keys', 'where are my keys'], ru: ['Потеряны ключи', 'где мои ключи'] },
        'a/bikes': {
          en: ['Can I rent bikes?', 'bikes for a day'],
          ru: ['Велосипеды напрокат', 'велосипеды на день'],
        },
      },
    })
    expect(first('where can I get полотенца')).toBe('a/towels')
  })
})

describe('a greeting', () => {
  test.each([
    ['hi, check balance', 'balance/how'],
    ['Привет! Нет интернета', 'balance/without-internet'],
    ['你好，怎么充值', 'top-up/how'],
    ['Салем, altel balance qalai koremin?', 'balance/altel'],
  ])('before a question does not hide it: %s', (question, id) => {
    expect(first(question)).toBe(id)
  })

  test.each([
    'hi, anyone around?',
    'Привет, есть кто живой?',
    '你好，有人吗',
    'сәлем, көмек керек',
    'thanks, bye',
  ])('with a few words that ask nothing is one: %s', question => {
    expect(guide.search(question).outcome).toBe('greeting')
  })
})

describe('Kazakh endings on names', () => {
  test.each([
    ['tele2ge aqsha salu joldary', 'top-up/tele2'],
    ['Beelineге қалай ақша саламын', 'top-up/beeline'],
    ['activтің балансы', 'balance/activ'],
    ['Kaspiмен төлеу', 'top-up/kaspi'],
  ])('are seen through: %s', (question, id) => {
    expect(first(question)).toBe(id)
  })
})

describe('Russian and Kazakh in Latin letters', () => {
  test.each([
    ['kak popolnit schet', 'ru', 'top-up/how'],
    ["kak popolnit' schyot", 'ru', 'top-up/how'],
    ['teńgerimdi qalai tekseremin', 'kk', 'balance/how'],
    ['gde kupit simku', 'ru', 'basics/where-to-buy'],
  ])('%s is read in %s', (question, language, id) => {
    expect(guide.search(question, { language }).language).toBe(language)
    expect(first(question, language)).toBe(id)
  })
})

describe('the wrong keyboard layout', () => {
  test.each([
    ['gjnthzk cbvre', 'trouble/lost-sim'],
    ['ghjdthbnm ,fkfyc', 'balance/how'],
    ['GHJDTHBNM ,FKFYC', 'balance/how'],
    ['ghjdthbnm ,fkfyc.', 'balance/how'],
    ['ghjdthbnm ,fkfyc...', 'balance/how'],
  ])('%s is Russian', (question, id) => {
    expect(guide.search(question).language).toBe('ru')
    expect(first(question)).toBe(id)
  })

  test('is undone in the other direction as well', () => {
    const typed = 'дщые ышь сфкв' // lost sim card
    expect(guide.search(typed, { language: 'ru' }).language).toBe('en')
    expect(first(typed, 'ru')).toBe('trouble/lost-sim')
  })
})

describe('Chinese', () => {
  test.each([
    ['餘額怎麼查', '余额怎么查'],
    ['儲值沒到帳怎麼辦', '储值没到帐怎么办'],
    ['SIM卡丟了', 'SIM卡丢了'],
  ])('%s in Traditional characters is answered like %s', (traditional, simplified) => {
    expect(guide.search(traditional)).toEqual(guide.search(simplified))
  })

  test('is read from pinyin without tones', () => {
    for (const question of ['yu e zen me cha', 'yue zenme cha', 'zenme chongzhi']) {
      expect(guide.search(question, { language: 'zh' }).language).toBe('zh')
    }
    expect(first('zenme chongzhi', 'zh')).toMatch(/^top-up\//)
  })

  test('is read when a character of the same sound was picked', () => {
    expect(first('怎么冲值', 'zh')).toBe(first('怎么充值', 'zh'))
    expect(first('鱼额怎么查', 'zh')).toMatch(/^balance\//)
  })

  test('is found by a single character', () => {
    const { first } = engineOf({
      languages: ['zh'],
      entries: { 'a/tax': { zh: ['要交税吗？'] }, 'a/pet': { zh: ['可以带狗吗？'] } },
    })
    expect(first('税')).toBe('a/tax')
    expect(first('我的狗呢')).toBe('a/pet')
  })
})

describe('words of the owner', () => {
  const entries = {
    'a/one': { en: ['How do I recharge an Alpha card?'] },
    'b/one': { en: ['How do I recharge a Beta card?'] },
    'c/all': { en: ['How do I recharge a card?'] },
    'd/lost': { en: ['Where is the lost property office?'] },
  }
  const { first, search } = engineOf({
    languages: ['en'],
    entries,
    tags: { 'a/one': ['alpha'], 'b/one': ['beta'] },
    words: {
      en: { same: [['recharge', 'top up', 'feed']], brands: { alpha: ['alfa', 'álfa mobile'], beta: [] } },
    },
  })

  test.each(['top up card', 'feed card', 'topping up cards'])(
    'that mean the same find the same: %s',
    question => {
      expect(first(question)).toBe('c/all')
    },
  )

  test.each([
    ['alfa recharge', 'a/one'],
    ['recharge my Álfa Mobile card', 'a/one'],
    ['beta top up', 'b/one'],
  ])('that are spellings of a name mean its entries: %s', (question, id) => {
    expect(first(question)).toBe(id)
  })

  test.each([
    ['tee2 balance', 'balance/tele2'],
    ['Altle 余额', 'balance/altel'],
    ['как пополнить beelne', 'top-up/beeline'],
    ['билйан баланс тексеру', 'balance/beeline'],
    ['кспиден телефонға ақша салу', 'top-up/kaspi'],
    ['черезкаспи пополнить телефон', 'top-up/kaspi'],
    ['kcellbalance', 'balance/kcell'],
    ['алтеловская симка баланс', 'balance/altel'],
    ['сколько денег на активе', 'balance/activ'],
    ['пополнить счёт kcellа', 'top-up/kcell'],
    ['активтегі балансты тексеру', 'balance/activ'],
  ])(
    'are recognised with a mistake in the name, with an ending, run together or as an adjective: %s',
    (question, id) => {
      expect(guide.search(question).answers[0]?.id).toBe(id)
    },
  )

  test.each([
    ['tele2 lost my sim', 'trouble/lost-sim'],
    ['altel 卡丢了', 'trouble/lost-sim'],
    ['узнать свой номер кселл', 'basics/my-number'],
    ['актив қолдау қызметі', 'trouble/contact-operator'],
  ])('don’t outweigh what is asked about: %s', (question, id) => {
    expect(guide.search(question).answers[0]?.id).toBe(id)
  })

  test('mean no other name that begins alike', () => {
    const { answers } = search('alphabet')
    expect(answers).toEqual([])
  })

  test('without a name in the question, no name is preferred', () => {
    expect(first('how do i recharge a card')).toBe('c/all')
  })
})

describe('spelling mistakes', () => {
  const { first } = engineOf({
    languages: ['en', 'ru'],
    entries: {
      'a/balance': { en: ['How do I check my balance?'], ru: ['Как проверить баланс?'] },
      'a/documents': { en: ['Which documents do I need?'], ru: ['Какие документы нужны?'] },
    },
  })
  test.each([
    ['chekc my balence', 'a/balance'],
    ['documets', 'a/documents'],
    ['checkbalance', 'a/balance'],
    ['проверит баланц', 'a/balance'],
    ['дакументы', 'a/documents'],
  ])('%s is understood', (question, id) => {
    expect(first(question)).toBe(id)
  })
})

describe('languages', () => {
  test('that are mixed in one question are all understood', () => {
    expect(first('Beeline 余额 check')).toBe('balance/beeline')
    expect(first('top up через каспи')).toBe('top-up/kaspi')
    expect(first('потерял sim card')).toBe('trouble/lost-sim')
  })

  test('of one script are told apart by their words', () => {
    expect(guide.search('как проверить баланс', { language: 'kk' }).language).toBe('ru')
    expect(guide.search('балансты калай тексеремин', { language: 'ru' }).language).toBe('kk')
  })

  test.each([
    ['потерял симку how to block', 'en', 'trouble/lost-sim'],
    ['потерял симку how to block', 'ru', 'trouble/lost-sim'],
    ['пополнил but internet still не работает', 'en', 'trouble/no-internet-after-top-up'],
    ['ақша кинул через каспи не пришло', 'ru', 'top-up/not-arrived'],
    ['өз нөмірім не помню, как посмотреть', 'ru', 'basics/my-number'],
  ])(
    'that are mixed in a question are answered in the language of the page: "%s" in %s',
    (question, page, id) => {
      expect(guide.search(question, { language: page }).language).toBe(page)
      expect(first(question, page)).toBe(id)
    },
  )

  test.each(['en', 'zh', 'kk'])(
    'a question with a foreign word in it is plain enough for a page in another one: %s',
    page => {
      expect(guide.search('как подключить роуминг на Beeline', { language: page }).language).toBe('ru')
      expect(guide.search('how do I check ostatok on Kcell', { language: page }).language).toBe('en')
    },
  )

  test.each([
    ['студентке қай оператор лучше', 'kk'],
    ['как узнать баланс, қалай', 'ru'],
    ['единица салу керек', 'kk'],
  ])('without a page, the one with more words in it counts: %s', (question, language) => {
    expect(guide.search(question).language).toBe(language)
  })

  describe('of a site in English and German', () => {
    const { first, search } = engineOf({
      languages: ['en', 'de'],
      entries: {
        'stay/wifi': { en: ['How do I use the WiFi?'], de: ['Wie komme ich ins WLAN?'] },
        'stay/breakfast': { en: ['When is breakfast?'], de: ['Wann gibt es Frühstück?', 'Morgenessen'] },
        'stay/street': { en: ['Which street are you in?'], de: ['In welcher Straße seid ihr?'] },
      },
      greetings: { en: ['hi'], de: ['moin'] },
      notCovered: [
        { name: 'city', phrasings: { en: ['best museum in town'], de: ['bestes museum der stadt'] } },
      ],
    })

    test.each([
      ['Wann gibt es Frühstück', 'de', 'stay/breakfast'],
      ['when is breakfast', 'en', 'stay/breakfast'],
      ['Wie komme ich ins WLAN', 'de', 'stay/wifi'],
      ['welche Straße', 'de', 'stay/street'],
    ])('%s is told to be %s on either page', (question, language, id) => {
      for (const page of ['en', 'de']) {
        expect(search(question, { language: page }).language).toBe(language)
        expect(first(question, page)).toBe(id)
      }
    })

    test('a word of both is read in the language of the page', () => {
      for (const page of ['en', 'de']) {
        expect(search('museum', { language: page }).language).toBe(page)
        expect(search('123', { language: page }).language).toBe(page)
      }
    })

    test('other scripts do no harm', () => {
      for (const question of ['завтрак', '早餐', 'ghbdtn', 'zaochan', '🍳']) {
        expect(search(question).answers).toEqual([])
      }
    })

    test('greets, and knows what is not covered', () => {
      expect(search('Moin!').outcome).toBe('greeting')
      expect(search('best museum in town?')).toMatchObject({ outcome: 'none', notCovered: 'city' })
      expect(search('Bestes Museum der Stadt')).toMatchObject({ outcome: 'none', notCovered: 'city' })
    })
  })
})

describe('a site of one entry', () => {
  const { first, search } = engineOf({ languages: ['en'], entries: { 'a/b': { en: ['Is there a sauna?'] } } })

  test('offers it, and answers nothing else', () => {
    expect(first('is there a sauna')).toBe('a/b')
    expect(search('who won the cup final').answers).toEqual([])
    expect(search('')).toMatchObject({ outcome: 'none' })
  })
})
