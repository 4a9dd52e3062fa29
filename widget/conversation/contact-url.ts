/** The owner's contact address, prefilled with the question where the address allows it. */
export function contactUrl(url: string, question: string): string {
  const text = encodeURIComponent(question.toWellFormed()) // half an emoji is no address
  if (url.includes('{question}')) return url.replace('{question}', text)
  const parameter = /^mailto:/i.test(url)
    ? 'body'
    : /^https:\/\/(wa\.me|api\.whatsapp\.com)\//.test(url) && 'text'
  return parameter && question ? `${url}${url.includes('?') ? '&' : '?'}${parameter}=${text}` : url
}
