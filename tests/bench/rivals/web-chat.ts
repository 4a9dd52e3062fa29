import type { Page, WebSocketRoute } from 'playwright-core'
import { ANSWER, QUESTION } from './question.ts'
import type { Rival } from './rival.ts'

const DIRECT_LINE = 'https://directline.botframework.com/v3/directline'
const STREAM = 'wss://directline.botframework.com/v3/directline/conversations/1/stream'

/**
 * The minimal bundle. Its server speaks Direct Line 3.0: activities come back over a WebSocket, which is not counted for
 * it, as Chromium doesn't report one that is stood in for.
 */
export const webChat: Rival = {
  name: 'Bot Framework Web Chat 4.18.1, minimal',
  packages: ['botframework-webchat@4.18.1'],
  body: `<div id="webchat" role="main" style="height: 600px"></div>
    <script src="/botframework-webchat/dist/webchat-minimal.js"></script>
    <script>
      WebChat.renderWebChat(
        { directLine: WebChat.createDirectLine({ token: 'TOKEN' }), userID: 'visitor' },
        document.getElementById('webchat'),
      )
    </script>`,
  reply: replyOverDirectLine,
  async ask(page) {
    await page.getByRole('textbox').fill(QUESTION)
    await page.keyboard.press('Enter')
    await page.getByText(ANSWER).filter({ visible: true }).first().waitFor()
  },
}

async function replyOverDirectLine(page: Page) {
  const headers = { 'access-control-allow-origin': '*' }
  let stream: WebSocketRoute
  let watermark = 0
  const send = (activity: object) => {
    const id = `1|${watermark++}`
    stream.send(JSON.stringify({ activities: [{ ...activity, id }], watermark: `${watermark}` }))
    return id
  }
  await page.routeWebSocket(STREAM, socket => {
    stream = socket
  })
  await page.route(`${DIRECT_LINE}/conversations`, route =>
    route.fulfill({
      status: 201,
      headers,
      json: { conversationId: '1', token: 'TOKEN', expires_in: 1800, streamUrl: STREAM },
    }),
  )
  await page.route(`${DIRECT_LINE}/conversations/1/activities`, async route => {
    const common = { conversation: { id: '1' }, timestamp: new Date().toISOString() }
    const id = send({ ...route.request().postDataJSON(), ...common })
    await route.fulfill({ headers, json: { id } })
    send({ ...common, type: 'message', from: { id: 'bot' }, text: ANSWER, replyToId: id })
  })
}
