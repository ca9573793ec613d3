import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { escapeHtml } from '../../src/core/plain.ts';
import { COMMANDS, CONTEXTS, VIEWS } from '../../src/vscode/ids.ts';
import { widthOf } from '../../tools/build/walkthrough/drawing.ts';
import { walkthroughPictures } from '../../tools/build/walkthrough/pictures.ts';
import { compiled, roleModel } from '../support/built-in.ts';

const root = path.join(import.meta.dirname, '..', '..');
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'));

interface Step {
  id: string;
  title: string;
  description: string;
  media: { svg: string; altText: string };
  completionEvents: string[];
}
const { contributes } = json('package.json') as { contributes: { walkthroughs: { steps: Step[] }[] } };
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const languages = {
  en: json('package.nls.json') as Record<string, string>,
  zh: json('package.nls.zh-cn.json') as Record<string, string>,
};

const pictures = walkthroughPictures(compiled, roleModel);

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

    it(`has a picture in the colors of the theme that says in words what it shows (${language})`, () => {
      for (const { id, media } of steps) {
        const name = /^dist\/walkthrough\/(.+\.svg)$/.exec(said(media.svg))?.[1] ?? '';
        const svg = pictures[name];
        assert.ok(svg !== undefined && name.endsWith(`.${language}.svg`), said(media.svg));
        assert.ok(said(media.altText).length > 10, id);
        assert.ok(svg.includes(`<title>${escapeHtml(said(media.altText))}</title>`), name);
        // A color of its own would vanish in some theme.
        for (const [, color] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)) {
          assert.match(color!, /^(?:var\(--vscode-[\w-]+, .+\)|none)$/, name);
        }
        // What the webview of VS Code forbids.
        assert.doesNotMatch(svg, /style=|<script|href=/, name);
      }
    });

    it(`draws within the picture (${language})`, () => {
      for (const [name, svg] of Object.entries(pictures).filter(([it]) => it.endsWith(`.${language}.svg`))) {
        const [, width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg)!.map(Number);
        for (const [, x, y, words] of svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)) {
          const bold = svg.includes(`font-weight="600">${words}<`);
          const right = Number(x) + widthOf(words!.replaceAll(/&\w+;/g, '"'), { bold });
          assert.ok(right <= width! + 1 && Number(y) < height!, `${name}: ${words}`);
        }
      }
    });

    it(`names what the product finds in its sample (${language})`, () => {
      const shown = pictures[`findings.${language}.svg`]!;
      assert.match(shown, language === 'zh' ? /改写成与运营团队配合/ : /Rewrite as work with sales/);
      assert.match(pictures[`hover.${language}.svg`]!, language === 'zh' ? /商务谈判/ : /trade show/);
    });
  }
});
