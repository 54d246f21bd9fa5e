/** Where results go unless another folder is named. */
export const defaultResults = './lettermatch-results';
