export const open = () => {}
