/** A type as plain data: mutable, and each property that may be absent there with `undefined` as a further value. */
export type Plain<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Entry)[]
    ? Plain<Entry>[]
    : {
        -readonly [Key in keyof Value]-?:
          | Plain<Exclude<Value[Key], undefined>>
          | (object extends Pick<Value, Key> ? undefined : never);
      };

/** `true` where two types describe the same JSON. */
export type SameJson<A, B> = [Plain<A>] extends [Plain<B>] ? ([Plain<B>] extends [Plain<A>] ? true : false) : false;
