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
