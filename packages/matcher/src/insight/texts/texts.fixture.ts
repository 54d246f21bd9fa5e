import type { Language } from '../messages/language';

/** Numbers of a text as a reader finds them, quotations left out, each with how far rounding may have moved it. */
export function numbersIn(
  text: string,
  language: Language,
): readonly { readonly value: number; readonly rounding: number }[] {
  const plain = text.replace(language === 'en' ? /“[^”]*”/gu : /«[^»]*»/gu, '');
  return [...plain.matchAll(/[+-]?\d+(?:[.,]\d+)?/gu)].map(([number]) => {
    const decimals = number.split(/[.,]/u)[1]?.length ?? 0;
    return { value: Number(number.replace(',', '.')), rounding: 0.5 * 10 ** -decimals + 1e-9 };
  });
}
