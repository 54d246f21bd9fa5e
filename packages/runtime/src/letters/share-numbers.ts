const SMALLEST_SHARED = 2 ** 16;

/**
 * The same data with every large array of numbers in memory that threads share: however many threads it is posted to, the numbers are there
 * once. Arrays that occur twice are shared once. Linear in the data.
 */
export function shareNumbers<Data>(data: Data): Data {
  const shared = new Map<ArrayBufferView, ArrayBufferView>();

  function share(value: unknown): unknown {
    if (value instanceof Float64Array || value instanceof Uint32Array || value instanceof Int32Array) {
      if (value.byteLength < SMALLEST_SHARED || value.buffer instanceof SharedArrayBuffer) return value;
      const known = shared.get(value) ?? copyOf(value);
      shared.set(value, known);
      return known;
    }
    if (Array.isArray(value)) return value.every((item) => typeof item !== 'object') ? value : value.map(share);
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, share(item)]));
  }

  return share(data) as Data;
}

function copyOf<Numbers extends Float64Array | Uint32Array | Int32Array>(numbers: Numbers): Numbers {
  const copy = new (numbers.constructor as new (buffer: SharedArrayBuffer) => Numbers)(
    new SharedArrayBuffer(numbers.byteLength),
  );
  copy.set(numbers);
  return copy;
}
