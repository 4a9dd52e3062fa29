/** The demo page's buttons: questions to try, and the tag to copy. */
const tag = `<script async src="${location.origin}/widget.js"></script>`
document.querySelector('#tag').textContent = tag
document.querySelector('#copy').onclick = async event => {
  await navigator.clipboard.writeText(tag)
  event.target.textContent = 'Copied'
}
for (const id of ['try', 'try-zh']) {
  const button = document.getElementById(id)
  button.onclick = () => FaqBubble.ask(button.textContent.slice(1, -1))
}
