/** The dearest questions of the allowed length that we could think of: long words, repeated Han, signs. */

const LENGTH = 300
const fill = (text: string) => [...text.repeat(LENGTH)].slice(0, LENGTH).join('')

export const WORST_INPUTS: Record<string, string> = {
  'one long Latin word': fill('internetbalance'),
  'one long Cyrillic word': fill('пополнениебаланса'),
  'one long Kazakh word': fill('теңгерімәғқңөұүһі'),
  'one letter': fill('a'),
  'unknown Latin words': words(7, 'qwxzvkjy'),
  'unknown Cyrillic words': words(7, 'щъыэфцхж'),
  'unknown Kazakh words': words(8, 'әғқңөұүһ'),
  'words one letter off': fill('balnce intenet recharg operater '),
  'Cyrillic words one letter off': fill('баланз пополнть интернт опратор '),
  'romanized Russian': fill('popolnitt balanss proveritt internett '),
  'romanized Kazakh': fill('tengerimdi qalaai tekserugee boladii '),
  'wrong keyboard layout': fill('ghjdthbnm ,fkfyc gjgjkybnm '),
  'pinyin without spaces': fill('zenmechongzhihuafei'),
  'pinyin of one syllable': fill('shi yi ji '),
  'one Han character': fill('话'),
  'many Han characters': fill('充值话费查询余额套餐流量'),
  'Han that sounds alike': fill('冲植化废茶讯鱼鹅'),
  'rare Han': fill('龘靐齉爩麤鱻'),
  emoji: fill('📱💸🇰🇿👩‍💻'),
  'combining marks': fill('b\u0301\u0323\u0327\u0308a\u0302\u0330'),
  'one letter under marks': `a${fill('\u0301')}`.slice(0, LENGTH),
  'ligatures that unfold': fill('ﷺﷻ㎯㌔'),
  'Hangul and Arabic': fill('잔액 رصيد '),
  codes: fill('*106#*123*1# '),
  'brands of every script': fill('beeline билайн 彼莱恩 kcell актив '),
  'every language': fill('how пополнить 充值 теңгерім balance '),
  punctuation: fill("?!.,;:'\u2019-"),
  'common letter groups': fill('ing tion the ent '),
  'every word misspelt twice': fill('blanace intrenet rechagre opretaor numebr tarfif '),
  'short words one letter off': fill('sin cad to po hw fo pya ner '),
  'unknown Latin words of two letters': words(2, 'qwxzvkjy'),
  'unknown Latin words of twenty letters': words(20, 'aeiourtnlsbdm'),
  'misspelt words run together': fill('balnceintenetrechargoperater'),
  'Cyrillic words run together': fill('какпополнитьбалансбилайнинтернет'),
  'pinyin one letter off': fill('zenm chongzhe huafie yuer chaxum '),
  'pinyin and English': fill('chongzhi balance huafei recharge '),
  'layout of Kazakh swapped': fill('ntyuthsv rfqlfq ntrcthtvsy '),
  'scripts within a word': fill('bаlаnceинтернет话费теңге '),
  'letters that look alike': fill('bаlаnсе intеrnеt rесhаrgе '),
  'Han between Latin letters': fill('话a费b余c额d'),
  'full width': fill('ｂａｌａｎｃｅ　ｉｎｔｅｒｎｅｔ　'),
  'katakana words in a sign': fill('㌖㌔㌍㍍'),
  'traditional Han': fill('充值話費查詢餘額套餐網絡'),
  'marks on Cyrillic': fill('и\u0306е\u0308о\u0301'),
  'joined emoji': fill('👨‍👩‍👧‍👦🏳️‍🌈'),
  'keycaps and digits': fill('1️⃣0️⃣6️⃣ 77011234567 '),
  addresses: fill('a@b.c http://x.y/z www.q '),
  'no spaces, every script': fill('howпополнить充值теңгерімbalance잔액'),
}

function words(length: number, letters: string): string {
  let text = ''
  // A linear congruential generator: the same words in every run.
  for (let state = 1, i = 0; text.length < LENGTH; i++) {
    state = (state * 1103515245 + 12345) % 2 ** 31
    text += i % (length + 1) === length ? ' ' : letters[(state >>> 16) % letters.length]
  }
  return text
}
