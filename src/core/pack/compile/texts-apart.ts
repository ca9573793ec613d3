/**
 * What says things in two languages, with its texts kept apart from it: texts of one language that follow each other pack more tightly
 * than texts that alternate. The build takes them apart, a reader joins them again.
 */

/** In `facts` each text in two languages, or list of texts, is `null`; it stands at the same place in both lists, in the order of the facts. */
export interface TextsApart {
  readonly facts: unknown;
  readonly zh: readonly Texts[];
  readonly en: readonly Texts[];
}

type Texts = string | readonly string[];

/** @throws TypeError when there is a `null` already: it could not be told from a text that was taken out */
export function textsApart(whole: unknown): TextsApart {
  const [zh, en]: [Texts[], Texts[]] = [[], []];
  const take = (value: unknown): unknown => {
    if (value === null) throw new TypeError('what has no value cannot be kept apart from its texts');
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(take);
    const entries = Object.entries(value);
    const { zh: chinese, en: english } = value as { zh?: unknown; en?: unknown };
    if (entries.length === 2 && isTexts(chinese) && isTexts(english)) {
      zh.push(chinese);
      en.push(english);
      return null;
    }
    return Object.fromEntries(entries.map(([key, it]) => [key, take(it)]));
  };
  return { facts: take(whole), zh, en };
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'string' || (Array.isArray(value) && value.every((it) => typeof it === 'string'));
}

/** The whole again. The facts, which a reader has just parsed, become it. */
export function textsJoined({ facts, zh, en }: TextsApart): unknown {
  let next = 0;
  const join = (value: unknown): unknown => {
    if (value === null) {
      const at = next++;
      return { zh: zh[at]!, en: en[at]! };
    }
    if (typeof value !== 'object') return value;
    const parts = value as Record<string, unknown>;
    for (const key in parts) {
      const part = parts[key];
      if (typeof part === 'object') parts[key] = join(part);
    }
    return parts;
  };
  return join(facts);
}
