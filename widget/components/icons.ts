/** The few drawings there are, as paths in a square of 24. */
export const CLOSE = 'M6 6l12 12M18 6 6 18'
export const FRESH = 'M20 11a8 8 0 1 0-2.3 6.3M20 4v7h-7'
export const SEND = 'M12 19V5M6 11l6-6 6 6'
export const THUMB =
  'M7 11v9H4v-9h3Zm0 0 4-8c1.7 0 2.5 1.2 2.2 2.8L12.7 9H18c1.3 0 2.2 1.2 1.9 2.4l-1.7 7c-.2.9-1 1.6-2 1.6H7'
export const LINK = 'M14 5h5v5M19 5l-9 9M11 6H6v12h12v-5'
