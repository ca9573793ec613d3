import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROLE_SIGNS, roleLooks } from '../../src/core/plain.ts';
import { root } from '../../tools/host/paths.ts';
import { compiled } from '../support/built-in.ts';

const page = readFileSync(path.join(root, 'docs/vocabulary.md'), 'utf8');

/** The words on the left of the table, each with what is said instead. */
function avoided(): { readonly word: string; readonly instead: string }[] {
  const [, table = ''] = /## What the interface does not say\n(?<table>[\s\S]*?)\n## /u.exec(page) ?? [];
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| ---') && !line.startsWith('| Not '))
    .flatMap((line) => {
      const [, left = '', instead = ''] = line.split('|').map((cell) => cell.trim());
      return left.split(/、|, /u).map((word) => ({ word, instead }));
    });
}

/** What users read: sentences in code, by file. What is one word of Latin letters is an id. */
function sentencesIn(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  if (file.endsWith('.json')) return Object.entries(JSON.parse(source) as Record<string, string>).flat();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      if (!ts.isImportDeclaration(node.parent) && !/^[\w./:-]*$/u.test(node.text)) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return found;
}

const FILES = globSync(
  [
    'src/words/**/*.ts',
    'src/vscode/manifest/*-definitions.ts',
    'src/cli/{sentences,options,usage-texts}.ts',
    'l10n/*.json',
    'package.nls*.json',
  ],
  { cwd: root },
);

/** Words that the British spell or say otherwise. What is matched against drafts is written both ways; what is shown is not. */
const BRITISH =
  /behaviour|\b(?:colour|favour|honour|labour|neighbour|rumour|enquir|judgement|licence|centre|catalogue|programme\b|enrol(?:s|ment)?\b|enrolment|fulfilment|instalment|jewellery|learnt|whilst|fortnight|grey\b|rotas?\b|CVs?\b|metres?\b|(?:to|after|back)wards\b|analys(?:e|ed|ing)\b|(?:organi|optimi|recogni|prioriti|moneti|locali|personali|summari|standardi|speciali)s(?:e[ds]?|ing|ations?)\b|(?:cancel|label|model|travel)l(?:ed|ing)\b|agree(?:s|ing)? (?:the|terms|a)\b)|(?<!\w)[0-3]?\d (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/iu;

describe('The vocabulary', () => {
  it('is what every sentence of the interface keeps to', () => {
    const words = avoided();
    assert.ok(words.length >= 15 && FILES.length >= 15);
    const wrong = FILES.flatMap((file) =>
      sentencesIn(file).flatMap((sentence) =>
        words
          .filter(({ word }) =>
            /^[\x20-\x7e]+$/u.test(word) ? new RegExp(`\\b${word}\\b`, 'iu').test(sentence) : sentence.includes(word),
          )
          .map(({ word, instead }) => `${file}: “${word}” in “${sentence}”; say ${instead}`),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('is kept to by the English of the pack where it would sound translated', () => {
    const texts = JSON.stringify(compiled.pack).match(/"en":"(?:[^"\\\\]|\\\\.)*"/gu)!;
    assert.ok(texts.length > 1000);
    assert.deepEqual(
      texts.filter((text) => /\banswers? for\b/iu.test(text)),
      [],
    );
  });

  it('is American English in what the pack shows', () => {
    const { pack } = compiled;
    const labels = [...pack.terms, ...pack.titles].map(({ forms }) => forms.en[0]);
    const texts = JSON.stringify(pack).match(/"en":"(?:[^"\\\\]|\\\\.)*"/gu)!;
    assert.deepEqual(
      [...labels, ...texts].filter((text) => BRITISH.test(text!)),
      [],
    );
  });

  it('finds a word that is not said', () => {
    const [first] = avoided();
    assert.equal(first!.word, '文稿');
    assert.ok(avoided().some(({ word }) => word === 'worth a look'));
  });

  it('gives each role the sign that it has everywhere', () => {
    const ids = compiled.pack.roles.map(({ id }) => id);
    const looks = roleLooks(ids);
    for (const [at, { name }] of compiled.pack.roles.entries()) {
      const sign = ROLE_SIGNS[looks[at]!.shape]!;
      assert.ok(page.includes(`${sign} ${name.en.toLowerCase()}`), `${sign} ${name.en}`);
    }
  });
});
