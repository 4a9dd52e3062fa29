/** Chinese, simplified. */
import type { LaterStrings, Strings } from './strings.ts'

export const strings = {
  title: '常见问题',
  close: '关闭',
  newConversation: '新对话',
  intro: '用自己的话提问就好，也可以从这些问题开始。',
  placeholder: '输入你的问题…',
  send: '发送',
  youAsked: '你问：',
  offline: '你好像没有连上网。问题已经保留，恢复网络后会自动再问一次。',
  tryAgain: '再试一次',
} satisfies Strings

export const laterStrings = {
  answer: '回答：',
  didYouMean: '你想问的是不是',
  related: '接下来可能想知道',
  nearest: '也许这些能帮到你',
  accordingTo: '信息来源：',
  undated: '日期不详',
  unconfirmed: '我们还没能核实：',
  fallback: '这条回答目前只有{language}版本。',
  copy: '复制',
  openPage: '打开网页版',
  contact: '联系我们',
  helpful: '这条回答有帮助吗？',
  yes: '有帮助',
  no: '没有帮助',
  completions: '{n} 条建议，按上箭头选择',
  whatWasWrong: '哪里不好？',
  reasons: {
    wrong: '内容有误',
    outdated: '信息过时',
    unclear: '看不明白',
    'other-question': '我问的不是这个',
  },
  failures: {
    timeout: '网络太慢，没有收到回答。问题已经保留。',
    server: '我们这边出了点问题。问题已经保留。',
    busy: '短时间内的提问太多了，{seconds} 秒后可以再试。',
    'question-too-long': '问题太长了，请用一两句话来问。',
    'origin-not-allowed': '这个网站上不能提问。',
  },
  copied: '已复制',
  thanks: '谢谢！',
} satisfies LaterStrings
