import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { articleOf, bothSpellings, spellings, verbForms } from '../../../src/core/text/inflection.ts';

describe('The plural of a term', () => {
  for (const [form, plural] of [
    ['lead', 'leads'],
    ['kpi', 'kpis'],
    ['sales lead', 'sales leads'],
    ['b2b lead', 'b2b leads'],
    ['r&d budget', 'r&d budgets'],
    ["client's brief", "client's briefs"],
    ['pay/click ad pod', 'pay/click ad pods'],
    ['agency', 'agencies'],
    ['survey', 'surveys'],
    ['tax', 'taxes'],
    ['quiz', 'quizes'],
    ['pitch', 'pitches'],
    ['brand wish', 'brand wishes'],
  ] as const) {
    it(`is looked for as well: ${plural}`, () => assert.deepEqual(spellings(form), [form, plural]));
  }

  for (const form of [
    'sales',
    'goods',
    'pr',
    'a',
    'qa',
    '销售',
    '销售lead',
    'lead销售',
    'crm 2',
    'go to',
    '',
    '-lead',
    'm&a',
  ]) {
    it(`is none of “${form}”`, () => assert.deepEqual(spellings(form), [form]));
  }
});

describe('The forms of a verb', () => {
  for (const forms of [
    ['carry', 'carries', 'carried', 'carrying'],
    ['agree', 'agrees', 'agreed', 'agreeing'],
  ]) {
    it(`are looked for as well: ${forms.join(', ')}`, () => assert.deepEqual(verbForms(forms[0]!), forms));
  }
});

describe('The article of an English word', () => {
  for (const [word, article] of [
    ['expert', 'an'],
    ['account executive', 'an'],
    ['seller', 'a'],
    ['year', 'a'],
    ['Owner', 'an'],
  ] as const) {
    it(`is ${article} before “${word}”`, () => assert.equal(articleOf(word), article));
  }

  for (const word of ['hour', 'user', 'MBA', 'European', 'one-off', '专家', '8-hour day', '']) {
    it(`is not told of “${word}”`, () => assert.equal(articleOf(word), undefined));
  }
});

describe('The British spelling of an English form', () => {
  for (const [american, british] of [
    ['optimize', 'optimise'],
    ['organizing', 'organising'],
    ['analyzed', 'analysed'],
    ['loyalty programs', 'loyalty programmes'],
    ['catalog', 'catalogue'],
    ['sales inquiries', 'sales enquiries'],
  ] as const) {
    it(`is looked for as well: ${british}`, () => assert.deepEqual(bothSpellings(american), [american, british]));
  }

  for (const form of ['size', 'prize', 'programming', 'manage', '优化']) {
    it(`is no other than “${form}”`, () => assert.deepEqual(bothSpellings(form), [form]));
  }
});
