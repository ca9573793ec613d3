/** What an activity is found by when a person types: its names, and the phrases that lines name it by. */
import type { Activity } from './schema.ts';
import type { SearchLabels } from './search-index.ts';
import { parseWording } from './wording.ts';

export function activitySearchLabels({ name, wordings }: Activity): SearchLabels {
  const phrases = [...wordings.zh, ...wordings.en].flatMap((written) => {
    const wording = parseWording(written);
    return wording && !wording.second ? wording.first : [];
  });
  return { words: [name.zh, name.en, ...phrases], typed: [name.zh] };
}
