import { formatNumber } from '../wording';
import type { Language } from './language';

/** A number with at most so many decimals and no zeros at the end, with the language's decimal mark: `0.5`, `0,5`. */
export function formatDecimal(value: number, decimals: number, language: Language): string {
  const text = formatNumber(value, decimals);
  return language === 'ru' ? text.replace('.', ',') : text;
}

/** With all its decimals: `1.00`, `1,00`. */
export function formatFixed(value: number, decimals: number, language: Language): string {
  const text = value.toFixed(decimals);
  return language === 'ru' ? text.replace('.', ',') : text;
}

/** With all its decimals and its sign: `+0.120`, `-0,120`. */
export function formatShare(value: number, decimals: number, language: Language): string {
  const text = formatFixed(value, decimals, language);
  return text.startsWith('-') ? text : `+${text}`;
}
