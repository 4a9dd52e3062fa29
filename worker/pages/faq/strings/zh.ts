/** Chinese. */
import type { Strings } from './strings.ts'

export const zh: Strings = {
  allQuestions: '全部问题',
  languages: '语言',
  skip: '跳到正文',
  search: '搜索这些问题',
  searchButton: '搜索',
  results: question => `“${question}”的答案`,
  otherQuestions: '其他问题',
  sources: '来源',
  undated: '未注明日期',
  unconfirmed: '我们未能确认的内容',
  readNext: '接着看',
  untranslated: language => `这里还没有翻译，原文是${language}。`,
  pocket: '把这些答案存到手机',
  missing: '没有这个页面',
  missingHint: '地址可能写错了，或者这个问题换了位置。可以搜索，或浏览全部问题。',
}
