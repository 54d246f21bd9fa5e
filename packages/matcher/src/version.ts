/** This package's version, as it stands in a result. */
export const VERSION = '0.1.0';
