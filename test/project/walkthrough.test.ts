import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { COMMANDS, CONTEXTS, VIEWS } from '../../src/vscode/ids.ts';

const root = path.join(import.meta.dirname, '..', '..');
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'));

interface Step {
  id: string;
  title: string;
  description: string;
  media: { image: string; altText: string };
  completionEvents: string[];
}
const { contributes } = json('package.json') as { contributes: { walkthroughs: { steps: Step[] }[] } };
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const languages = {
  en: json('package.nls.json') as Record<string, string>,
  zh: json('package.nls.zh-cn.json') as Record<string, string>,
};

describe('The walkthrough', () => {
  it('has five steps, each completed by one thing that the user does', () => {
    assert.equal(contributes.walkthroughs.length, 1);
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['tree', 'hover', 'newJobDescription', 'finding', 'comparison'],
    );
    const events = new Set([
      ...Object.values(COMMANDS).map((command) => `onCommand:${command}`),
      ...Object.values(VIEWS).map((view) => `onView:${view}`),
      ...Object.values(CONTEXTS).map((key) => `onContext:${key}`),
    ]);
    const used = steps.flatMap(({ completionEvents }) => completionEvents);
    assert.equal(used.length, steps.length);
    for (const event of used) assert.ok(events.has(event), event);
    for (const key of Object.values(CONTEXTS)) assert.ok(used.includes(`onContext:${key}`), key);
  });

  for (const [language, words] of Object.entries(languages)) {
    const said = (key: string): string => words[key.slice(1, -1)] ?? '';

    it(`has buttons that run commands of ours (${language})`, () => {
      const known = new Set<string>([...Object.values(COMMANDS), `${VIEWS.roles}.focus`]);
      for (const { id, description } of steps) {
        const links = [...said(description).matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link!);
        assert.equal(links.length, 1, id);
        assert.ok(links[0]!.startsWith('command:') && known.has(links[0]!.slice('command:'.length)), links[0]);
      }
    });

    it(`has a PNG of the language and says what it shows (${language})`, () => {
      for (const { id, media } of steps) {
        const image = said(media.image);
        assert.match(image, new RegExp(`^media/pictures/[\\w-]+\\.${language}\\.png$`));
        const png = readFileSync(path.join(root, image));
        assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG', image);
        assert.ok(said(media.altText).length > 10, id);
      }
    });
  }
});
