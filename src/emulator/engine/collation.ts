const han = /\p{Script=Han}/u;

/**
 * The order of texts in Chinese Excel: letters before Chinese characters, these by pinyin or strokes. The locale's
 * own order, which `collator` has, puts Chinese characters first.
 */
export function latinFirst(collator: Intl.Collator): (a: string, b: string) => number {
  return (a, b) => {
    if (!han.test(a) && !han.test(b)) return collator.compare(a, b);
    const [ours, theirs] = [[...a], [...b]];
    const at = ours.findIndex((character, i) => collator.compare(character, theirs[i] ?? "") !== 0);
    const [one, other] = [ours[at], theirs[at]];
    const mixed = one !== undefined && other !== undefined && han.test(one) !== han.test(other);
    return mixed ? Number(han.test(one)) - Number(han.test(other)) : collator.compare(a, b);
  };
}
