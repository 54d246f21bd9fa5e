export { CoreError, type CoreErrorCode } from './core-error';
export type * from './types';
