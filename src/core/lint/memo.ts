/** Remembers what was derived of an immutable object, for as long as the object lives. */
export function memo<O extends object, V>(derive: (from: O) => V): (from: O) => V {
  const known = new WeakMap<O, { readonly value: V }>();
  return (from) => {
    let entry = known.get(from);
    if (!entry) known.set(from, (entry = { value: derive(from) }));
    return entry.value;
  };
}

/** Remembers what was derived of each distinct text: ledgers repeat their words. */
export function byText<V>(derive: (text: string) => V): (text: string | null) => V | undefined {
  const known = new Map<string, V>();
  return (text) => {
    if (text === null) return undefined;
    let value = known.get(text);
    if (value === undefined && !known.has(text)) known.set(text, (value = derive(text)));
    return value;
  };
}
