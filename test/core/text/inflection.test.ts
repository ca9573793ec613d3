import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { articleOf, bothSpellings, pluralOf, spellings, verbForms } from '../../../src/core/text/inflection.ts';

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
    ['glass box', 'glass boxes'],
    ['day', 'days'],
    ['4p mix', '4p mixes'],
    ['o2o/b2b+c2c deal', 'o2o/b2b+c2c deals'],
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
    ['survey', 'surveys', 'surveyed', 'surveying'],
    ['close', 'closes', 'closed', 'closing'],
    ['plan', 'plans', 'planned', 'planning'],
    ['visit', 'visits', 'visited', 'visiting'],
    ['fix', 'fixes', 'fixed', 'fixing'],
    ['show', 'shows', 'showed', 'showing'],
    ['ship', 'ships', 'shipped', 'shipping'],
    ['pitch', 'pitches', 'pitched', 'pitching'],
    ['press', 'presses', 'pressed', 'pressing'],
    ['sign up', 'signs up', 'signed up', 'signing up'],
    ['ask', 'asks', 'asked', 'asking'],
  ]) {
    it(`are looked for as well: ${forms.join(', ')}`, () => assert.deepEqual(verbForms(forms[0]!), forms));
  }
});

describe('A word that has no other forms', () => {
  for (const form of ['do', '做', 'go to', 'B2B', '跟进 up', ''])
    it(`is “${form}”`, () => assert.deepEqual(verbForms(form), [form]));
});

describe('The plural of a word as it is written', () => {
  for (const [word, plural] of [
    ['Lead', 'Leads'],
    ['KPI', 'KPIs'],
    ['Agency', 'Agencies'],
    ['Sales Pitch', 'Sales Pitches'],
    ['goods', 'goods'],
    ['客户', '客户'],
    ['PR', 'PR'],
  ] as const) {
    it(`is ${plural}`, () => assert.equal(pluralOf(word), plural));
  }
});

describe('The article of an English word', () => {
  for (const [word, article] of [
    ['expert', 'an'],
    ['account executive', 'an'],
    ['seller', 'a'],
    ['year', 'a'],
    ['Owner', 'an'],
    ['idea', 'an'],
    ['Offer', 'an'],
    ['onesie', 'an'],
    ['a', 'an'],
    ['Mba', 'a'],
  ] as const) {
    it(`is ${article} before “${word}”`, () => assert.equal(articleOf(word), article));
  }

  for (const word of [
    'hour',
    'user',
    'Unit',
    'once a week',
    'eulogy',
    'MBA',
    'AI',
    'one',
    'European',
    'one-off',
    '专家',
    '8-hour day',
    '',
  ]) {
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
    ['inquiry', 'enquiry'],
    ['program', 'programme'],
    ['catalogs', 'catalogues'],
    ['catalyze', 'catalyse'],
    ['organization', 'organisation'],
    ['organizer', 'organiser'],
    ['organizes and optimizes', 'organises and optimises'],
  ] as const) {
    it(`is looked for as well: ${british}`, () => assert.deepEqual(bothSpellings(american), [american, british]));
  }

  for (const form of ['size', 'prize', 'programming', 'manage', '优化']) {
    it(`is no other than “${form}”`, () => assert.deepEqual(bothSpellings(form), [form]));
  }
});
