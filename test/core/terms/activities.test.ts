import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ActivityIndex } from '../../../src/core/terms/activity-index.ts';
import { checkPack } from '../../../src/core/pack/check/pack-checks.ts';
import type { Activity } from '../../../src/core/pack/schema.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import { compiled } from '../../support/built-in.ts';
import { teamPack } from '../../support/team-pack.ts';

const folder = createFolder(compiled.han);

function activity(own: Partial<Activity>): Activity {
  return {
    id: 'sign-contracts',
    name: { zh: '签订合同', en: 'Sign contracts' },
    stage: 'deal',
    owns: ['sales'],
    shares: [],
    supports: [],
    why: { zh: '签约归销售。', en: 'Signing is sales work.' },
    depends: [],
    metrics: [],
    wordings: { zh: ['签订/签署 + 合同/协议'], en: ['sign/negotiate/close + contract/agreement'] },
    facet: compiled.pack.facets[0]!.id,
    sources: ['practice'],
    agreement: 'all',
    ...own,
  };
}

function finder(...activities: Activity[]): (text: string) => string[] {
  const index = new ActivityIndex(teamPack({ activities }), folder);
  return (text) => index.find(text).map(({ start, end }) => text.slice(start, end));
}

describe('An activity is found in a line', () => {
  const find = finder(activity({}));

  it('where its verb stands near its object, in Chinese in either order', () => {
    assert.deepEqual(find('负责与客户签订年度合同'), ['签订年度合同']);
    assert.deepEqual(find('合同的签订与归档'), ['合同的签订']);
    assert.deepEqual(find('簽訂銷售合同'), ['簽訂銷售合同']);
  });

  it('in English with the verb before the object, in any form of either', () => {
    assert.deepEqual(find('Negotiating and signing contracts'), ['signing contracts']);
    assert.deepEqual(find('You have signed long-term agreements.'), ['signed long-term agreements']);
    assert.deepEqual(find('contract signing ceremony'), []);
  });

  it('not across a sentence, a Chinese comma, or too far', () => {
    assert.deepEqual(find('审核合同，签订由他人负责'), []);
    assert.deepEqual(find('Close the month. Contracts are filed.'), []);
    assert.deepEqual(find('Close the books of every store in the region before the contract year'), []);
    assert.deepEqual(find('签订某某某某某某某某某某某某某合同'), []);
  });

  it('as far apart as one may stand from the other, and no farther', () => {
    assert.deepEqual(find(`签订${'某'.repeat(12)}合同`).length, 1);
    assert.deepEqual(find(`签订${'某'.repeat(13)}合同`), []);
    assert.deepEqual(find(`Sign ${'a '.repeat(6)}contract`).length, 1);
    assert.deepEqual(find(`Sign ${'a '.repeat(7)}contract`), []);
    assert.deepEqual(find(`Sign ${'a'.repeat(54)} contract`).length, 1);
    assert.deepEqual(find(`Sign ${'a'.repeat(55)} contract`), []);
  });

  it('where a later step stands behind a first one, in another clause too, but not before it, in another sentence or far behind', () => {
    const steps = finder(
      activity({
        wordings: { zh: ['上门/报价 > 签单/收款'], en: ['visit + showroom', 'visit/quote > deposit/orders signed'] },
      }),
    );
    assert.deepEqual(steps('逐家上门，谈条件，月底前签单'), ['上门，谈条件，月底前签单']);
    assert.deepEqual(steps('Visiting farms, showing the sprayer, two days to get orders signed'), [
      'Visiting farms, showing the sprayer, two days to get orders signed',
    ]);
    for (const line of [
      '签单之后上门回访',
      '上门。签单',
      'Orders signed before you visit',
      'Visit farms. Deposit later.',
    ])
      assert.deepEqual(steps(line), [], line);
    assert.deepEqual(steps(`报价${'某'.repeat(120)}签单`).length, 1);
    assert.deepEqual(steps(`报价${'某'.repeat(121)}签单`), []);
  });

  it('with its verb or its object alone in no line, also behind one that has both', () => {
    for (const line of ['合同', '签订', 'Contract', 'Sign'])
      assert.deepEqual([finder(activity({}))(line), find('签订合同 sign contracts').length, find(line)], [[], 2, []]);
  });

  it('where a word of one letter is its verb, not across a comma or a full stop', () => {
    const short = finder(activity({ wordings: { zh: ['签 + 合同'], en: [] } }));
    assert.deepEqual(short('今天就签合同'), ['签合同']);
    assert.deepEqual(short('今天就签，合同后补'), []);
    assert.deepEqual(short('今天就签。合同后补'), []);
    assert.deepEqual(short('今天就签\n合同后补'), []);
  });

  it('across a full stop that ends no sentence', () => {
    assert.deepEqual(find('Sign the 2.5-year contract'), ['Sign the 2.5-year contract']);
    assert.deepEqual(find('Sign approx. ten contracts'), ['Sign approx. ten contracts']);
    assert.deepEqual(find('Sign off. Contracts are filed'), []);
    assert.deepEqual(find('Sign in 2027. Contracts are filed'), []);
  });

  it('in a part of a text that is asked for, without what stands around it', () => {
    const index = new ActivityIndex(teamPack({ activities: [activity({})] }), folder);
    const text = '签订。签订合同。合同';
    assert.deepEqual(index.find(text, 3, 7), [{ activity: 'sign-contracts', start: 3, end: 7 }]);
    assert.deepEqual(index.find(text, 5), []);
    assert.deepEqual(index.find(text, 0, 5), []);
  });

  it('not inside of another word', () => {
    assert.deepEqual(find('design contracts'), []);
    assert.deepEqual(find('sign contractors'), []);
  });

  it('by a phrase alone', () => {
    const byPhrase = finder(activity({ wordings: { zh: ['信息流投放', 'SEO'], en: ['media buying'] } }));
    assert.deepEqual(byPhrase('负责信息流投放和SEO'), ['信息流投放', 'SEO']);
    assert.deepEqual(byPhrase('Media buying on social'), ['Media buying']);
  });

  it('by a phrase in the forms of a verb where it begins with one, which another wording tells', () => {
    const find = finder(
      activity({ wordings: { zh: [], en: ['close the sale', 'deal terms', 'close/deal with + accounts'] } }),
    );
    assert.deepEqual(find('Closing the sale'), ['Closing the sale']);
    assert.deepEqual(find('Agreed deal terms'), ['deal terms']);
    assert.deepEqual(find('Dealing terms'), []);
  });

  it('not where a word in the same sentence makes it something else', () => {
    const careful = finder(activity({ unless: { zh: ['劳动合同'], en: ['employment'] } }));
    assert.deepEqual(careful('与员工签订劳动合同'), []);
    assert.deepEqual(careful('办理劳动合同。签订采购合同'), ['签订采购合同']);
    assert.deepEqual(careful('Sign employment agreements'), []);
    assert.deepEqual(careful('Advise on employment matters, e.g. sign agreements of approx. two years'), []);
    assert.deepEqual(careful('Advise on employment. Sign agreements'), ['Sign agreements']);
    assert.deepEqual(careful('1. Advise on employment 2. Sign agreements'), ['Sign agreements']);
  });

  it('with as much work for a word as for any other, however long the text', () => {
    const line = '签订合同';
    assert.equal(find(line.repeat(200)).length >= 200, true);
    assert.equal(find(`${'签订'.repeat(5000)}合同`).length, 1);
  });
});

describe('The activities that a few words may mean', () => {
  const index = new ActivityIndex(
    teamPack({
      activities: [
        activity({}),
        activity({ id: 'media', wordings: { zh: ['信息流投放'], en: ['media buying'] } }),
        activity({ id: 'visit', unless: { zh: ['回访'], en: [] }, wordings: { zh: ['拜访 + 客户'], en: [] } }),
      ],
    }),
    folder,
  );

  it('are those whose object or phrase they hold, each once, in the order of the pack', () => {
    assert.deepEqual(index.hintsIn('合同'), ['sign-contracts']);
    assert.deepEqual(index.hintsIn('Contracts'), ['sign-contracts']);
    assert.deepEqual(index.hintsIn('客户、信息流投放、合同、客户'), ['sign-contracts', 'media', 'visit']);
  });

  it('are none where only a verb is said, or what makes it something else', () => {
    assert.deepEqual(index.hintsIn('签订、拜访、回访'), []);
    assert.deepEqual(index.hintsIn(''), []);
  });
});

describe('A pack with one wording or none', () => {
  it('has its activity found by that one, and none without it', () => {
    const one = new ActivityIndex(teamPack({ activities: [activity({ wordings: { zh: ['直播'], en: [] } })] }), folder);
    assert.deepEqual([one.find('直播').length, one.hintsIn('直播')], [1, ['sign-contracts']]);
    const none = new ActivityIndex(teamPack({ activities: [] }), folder);
    assert.deepEqual([none.find('直播'), none.hintsIn('直播')], [[], []]);
  });
});

describe('A pack with activities', () => {
  const problems = (own: Partial<Activity>): string[] =>
    checkPack({ ...compiled.pack, roles: withoutCore, areas: [], activities: [activity(own)] }, folder).map(
      ({ code, path, args }) => `${path.join('.')}: ${code} ${args.join(' ')}`,
    );
  const withoutCore = compiled.pack.roles.map((role) => ({ ...role, core: [] }));

  it('names only professions, facets and sources that it holds', () => {
    assert.deepEqual(problems({}), []);
    assert.deepEqual(problems({ owns: ['sale'] }), ['activities.0.owns.0: unknown-profession sale']);
    assert.deepEqual(problems({ facet: 'work' }), ['activities.0.facet: unknown-facet work']);
    assert.deepEqual(problems({ sources: ['rumor'] }), ['activities.0.sources.0: unknown-source rumor']);
    assert.deepEqual(problems({ handover: { from: 'sales', to: 'nobody', what: { zh: '合同', en: 'Contract' } } }), [
      'activities.0.handover.1: unknown-profession nobody',
    ]);
  });

  it('has core work that a role owns, that titles do and that a duty says', () => {
    const work = { ...compiled.pack.roles[0]!.core[0]! };
    const wrong = (own: Partial<typeof work>): string[] =>
      checkPack(
        {
          ...compiled.pack,
          roles: compiled.pack.roles.map((it, at) => (at === 0 ? { ...it, core: [{ ...work, ...own }] } : it)),
        },
        folder,
      ).map(({ code, path, args }) => `${path.slice(4).join('.')}: ${code} ${args.join(' ')}`);
    assert.deepEqual(wrong({}), []);
    assert.deepEqual(wrong({ activities: ['write-press-releases'] }), [
      'activities.0: foreign-activity write-press-releases sales',
    ]);
    assert.deepEqual(wrong({ activities: ['prospect-for-customers', 'sing'] }), [
      'activities.1: unknown-activity sing',
    ]);
    assert.deepEqual(wrong({ unless: ['sing'] }), ['unless.0: unknown-activity sing']);
    assert.deepEqual(wrong({ titles: { zh: ['king'], en: [] } }), ['titles.zh.0: unknown-title king']);
    assert.deepEqual(wrong({ duties: ['operations-retention'] }), [
      'duties.0: foreign-duty operations-retention sales',
    ]);
  });

  it('gives a reason for each, which only a team may leave out', () => {
    assert.deepEqual(problems({ why: undefined }), ['activities.0: missing-why ']);
  });

  it('gives each profession one part in an activity', () => {
    assert.deepEqual(problems({ shares: ['sales'] }), ['activities.0.shares.0: owner-twice sales']);
  });

  it('has wordings that are words', () => {
    assert.deepEqual(problems({ wordings: { zh: ['签订 + '], en: ['a + b + c', 'do'] } }), [
      'activities.0.wordings.zh.0: bad-wording 签订 + ',
      'activities.0.wordings.en.0: bad-wording a + b + c',
    ]);
    assert.deepEqual(problems({ unless: { zh: ['面谈 > 当场签', '供应商'], en: ['web + phone'] } }), [
      'activities.0.unless.zh.0: bad-wording 面谈 > 当场签',
      'activities.0.unless.en.0: bad-wording web + phone',
    ]);
    assert.deepEqual(
      problems({ wordings: { zh: ['签订/签署'], en: ['sign/close + contract', 'sign/close the contract'] } }),
      [
        'activities.0.wordings.zh.0: wording-without-object 签订/签署',
        'activities.0.wordings.en.1: wording-without-object sign/close the contract',
      ],
    );
  });
});
