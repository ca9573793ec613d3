/** A value that is computed when it is asked for first, and then kept. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

/**
 * Values by name, each computed when it is asked for first, and then kept.
 * @param known further ones, which are known
 */
export function lazily<Values extends object, Known extends object = object>(
  makers: { readonly [Name in keyof Values]: () => Values[Name] },
  known?: Known,
): Readonly<Known & Values> {
  const values = { ...known } as Known & Values;
  for (const name of Object.keys(makers) as (keyof Values)[]) {
    Object.defineProperty(values, name, { get: once(makers[name]), enumerable: true });
  }
  return values;
}

/** An object with other values of some names; what it computes on demand it still does. */
export function overlaid<T extends object>(base: T, over: Partial<T>): T {
  const values = { ...Object.getOwnPropertyDescriptors(base), ...Object.getOwnPropertyDescriptors(over) };
  return Object.defineProperties({}, values) as T;
}
