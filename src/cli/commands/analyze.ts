import type { Readable } from 'node:stream';
import type { Flavor } from '../../core/index.ts';
import type { TextAnalyzer } from '../text-analyzer.ts';
import { readJsonLines } from '../input.ts';
import { mixOf } from '../mix.ts';
import { createPositions } from '../positions.ts';
import { declaredIn, postsOf } from '../shown-posts.ts';
import { writeLine, type Output } from '../output.ts';
import type { Sentences } from '../sentences.ts';

/**
 * `role-lens analyze --jsonl`: for every `{"id","title"?,"text"}` a line `{"id","language","kind","declaredRole","role","mix",
 * "confidence","items":[{"start","end","role","mix"}],"findings":[{"code","start","end","severity","message"}]}`, and where the text
 * holds several posts `"posts":[{"title","line","start","end","declaredRole","role","mix","confidence"}]`. `language` is the code of any
 * language; a text that is neither Chinese nor English has no items and no findings. Offsets are UTF-16
 * code units; those of an item leave out its marker and the white space around it. `role` is the role that the text speaks of,
 * `declaredRole` the one that its title or front matter names (and `"declaredRoles"` all of several); each is null when there is none. A text of another profession that the
 * pack knows has `"neighbor":{"id","from"}`: `from` is `title` or `text`.
 * @param texts.flavor how the texts are written; a posting itself does not say
 * @param texts.encoding of lines that are not UTF-8; without one they are not read
 */
export async function analyze(
  analyzer: TextAnalyzer,
  { flavor, encoding }: { readonly flavor: Flavor; readonly encoding: string | undefined },
  input: Readable,
  output: Output,
  sentences: Sentences,
  complain: (sentence: string) => void,
): Promise<void> {
  for await (const { number, id, value } of readJsonLines(input, encoding, sentences, complain)) {
    const { title, text } = value;
    if (typeof text !== 'string') complain(sentences.aboutLine(number, sentences.noText));
    else if (title !== undefined && title !== null && typeof title !== 'string')
      complain(sentences.aboutLine(number, sentences.noTitle));
    else await writeLine(output, id, answer(analyzer, text, flavor, title ?? undefined));
    if (!output.hasReader) break;
  }
}

function answer(analyzer: TextAnalyzer, text: string, flavor: Flavor, title: string | undefined) {
  const analysis = analyzer.analyze(text, flavor, title === undefined ? {} : { title });
  const { language, draft, reading, findings } = analysis;
  const neighbor = analyzer.neighborOf(analysis);
  return {
    language: language ?? draft.otherLanguage ?? null,
    kind: draft.kind,
    ...declaredIn(analysis),
    ...mixOf(reading, analyzer.roles),
    items: reading.items.map((item, at) => {
      const { role, mix } = mixOf(item, analyzer.roles);
      return { start: draft.items[at]!.content.start, end: draft.items[at]!.content.end, role, mix };
    }),
    findings: findings.map((finding) => ({
      code: finding.code,
      start: finding.start,
      end: finding.end,
      severity: finding.severity,
      message: analyzer.message(finding),
    })),
    ...(neighbor ? { neighbor } : {}),
    ...postsOf(analysis, analyzer.roles, () => {
      const positionAt = createPositions(text);
      return (offset) => positionAt(offset).line;
    }),
  };
}
