/** Words that say nothing about which entry is meant, so that every FAQ starts well; owners add theirs in words/. */

const LISTS: Record<string, string> = {
  en: `a an the is are was were be been am do does did i me my we our you your it its this that these those to of in
    on at for with and or but so if from as by can could will would should have has had just there here then than too
    very please about into any some get got`,
  kk: `мен сен ол біз сіз олар және бірақ де да те та мен ма ме ба бе па пе үшін бар еді бұл осы сол бір енді тек ғана
    болды деп екен ғой маған менің мені сіздің керек`,
  ru: `и в во на что он она я с со как а то все так его но да ты к у же вы за бы по только ее мне вот от меня еще о из
    ему даже ну ли если уже или ни быть был него до вас опять уж вам ведь там потом себя ей они тут есть надо для мы
    тебя их чем сам чтоб будто тоже себе под будет ж тогда этот того потому этого какой это мой моя мои`,
  zh: `的 了 吗 呢 我 你 是 在 有 和 就 都 也 吧 啊 呀 个 这 那 一 要 能 会`,
}

export function stopWords(language: string): string[] {
  return (LISTS[language] ?? '').split(/\s+/).filter(word => word !== '')
}
