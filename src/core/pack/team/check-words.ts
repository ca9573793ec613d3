/** What of a pack is written in a notation of its own: wordings of activities, slots of templates. */
import { hasHan } from '../../text/han.ts';
import type { YamlNode } from '../../yaml/read-yaml.ts';
import { parseTemplate } from '../template.ts';
import { isPair, isTooShort, parseWording } from '../wording.ts';
import type { ReportPack } from './pack-problem.ts';
import { eachAt } from './walk-pack.ts';

export function checkWordings(root: YamlNode, report: ReportPack): void {
  eachAt(root, 'activities.*.wordings', ({ value, range }) => {
    const written = String(value);
    const wording = parseWording(written);
    if (!wording || isTooShort(wording, hasHan(written) ? 'zh' : 'en')) report('bad-wording', range, written);
  });
  eachAt(root, 'activities.*.unless', ({ value, range }) => {
    if (isPair(String(value))) report('bad-wording', range, String(value));
  });
  for (const list of ['terms.*.forms', 'terms.*.lookalikes', 'titles.*.forms', 'style.banned.*.forms']) {
    eachAt(root, list, ({ value, range }) => {
      const written = String(value);
      if (/[\uff0c\u3001]/.test(written)) report('wide-comma', range, written);
    });
  }
  eachAt(root, 'templates.*.body', ({ value, range }) => {
    for (const { text } of parseTemplate(String(value)).problems) report('bad-template', range, text);
  });
}
