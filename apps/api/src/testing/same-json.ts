/**
 * A type as plain data: mutable, and an absent property the same as one that is undefined. Two types whose plain forms
 * extend each other describe the same JSON.
 */
export type Plain<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Entry)[]
    ? Plain<Entry>[]
    : {
        -readonly [Key in keyof Value]: Plain<Value[Key]> | (object extends Pick<Value, Key> ? undefined : never);
      };

/** `true` where two types describe the same JSON. */
export type SameJson<A, B> = [Plain<A>] extends [Plain<B>] ? ([Plain<B>] extends [Plain<A>] ? true : false) : false;
