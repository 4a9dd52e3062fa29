declare const PANEL_VERSION: string
console.log(PANEL_VERSION)
