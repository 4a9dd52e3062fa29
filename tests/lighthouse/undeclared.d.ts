/** Lighthouse is installed apart, so the type check must not need it. */
declare module 'lighthouse'
