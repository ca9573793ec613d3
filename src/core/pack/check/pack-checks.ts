/**
 * What a schema cannot say of a pack: ids that point at nothing, forms that two terms claim, cells that are missing.
 * Reported as codes and arguments with the path of the culprit, so that an editor or a build can point at it.
 */
import type { Folder } from '../../text/fold.ts';
import { parseTemplate } from '../template.ts';
import type { Activity, Pack } from '../schema.ts';
import { LOCALES } from '../../language/locale.ts';
import { mainRole } from '../roles.ts';
import { checkActivities, checkTitles } from './activity-checks.ts';
import type { PackIssue, Report } from './pack-issue.ts';

type CheckSources = (used: readonly string[], path: (string | number)[]) => void;

/** The lists of a pack whose entries have ids. */
const LISTS = [
  'facetGroups',
  'facets',
  'roles',
  'axes',
  'relay',
  'notes',
  'guide',
  'terms',
  'duties',
  'templates',
  'activities',
  'areas',
  'neighbors',
  'titles',
  'sources',
  'references',
] as const;

/** Everything that is wrong with a pack that already has the right shape. An empty list means it can be compiled. */
export function checkPack(pack: Pack, folder: Folder): PackIssue[] {
  const issues: PackIssue[] = [];
  const report: Report = (code, path, ...args) => {
    issues.push({ code, path, args });
  };
  const roles = new Set(pack.roles.map(({ id }) => id));
  const facets = new Set(pack.facets.map(({ id }) => id));
  const sources = new Set(pack.sources.map(({ id }) => id));
  const checkSources: CheckSources = (used, path) => {
    used.forEach((source, index) => {
      if (!sources.has(source)) report('unknown-source', [...path, 'sources', index], source);
    });
  };
  checkIds(pack, report);
  checkFacets(pack, report);
  checkRoles(pack, facets, checkSources, report);
  checkCore(pack, checkSources, report);
  checkPictures(pack, checkSources, report);
  pack.notes.forEach((note, index) => checkSources(note.sources, ['notes', index]));
  checkGuide(pack, roles, checkSources, report);
  checkTerms(pack, folder, roles, facets, checkSources, report);
  checkDuties(pack, facets, checkSources, report);
  checkTemplates(pack, roles, checkSources, report);
  checkHeadings(pack, folder, report);
  checkActivities(pack, report);
  checkTitles(pack, folder, report);
  return issues;
}

function checkIds(pack: Pack, report: Report): void {
  for (const list of LISTS) {
    const seen = new Set<string>();
    pack[list].forEach(({ id }, index) => {
      if (seen.has(id)) report('duplicate-id', [list, index, 'id'], id);
      seen.add(id);
    });
  }
}

function checkFacets({ facets, facetGroups }: Pack, report: Report): void {
  const groups = new Set(facetGroups.map(({ id }) => id));
  facets.forEach(({ group }, index) => {
    if (!groups.has(group)) report('unknown-group', ['facets', index, 'group'], group);
  });
}

function checkRoles({ roles }: Pack, facets: ReadonlySet<string>, checkSources: CheckSources, report: Report): void {
  roles.forEach((role, index) => {
    const path = ['roles', index];
    checkSources(role.sources, path);
    for (const [facet, cell] of Object.entries(role.cells)) {
      if (!facets.has(facet)) report('unknown-facet', [...path, 'cells', facet], facet);
      checkSources(cell.sources, [...path, 'cells', facet]);
    }
    for (const facet of facets) {
      if (!(facet in role.cells)) report('missing-cell', [...path, 'cells'], role.id, facet);
    }
    role.specializations.forEach((it, i) => checkSources(it.sources, [...path, 'specializations', i]));
  });
}

function checkGuide({ guide }: Pack, roles: ReadonlySet<string>, checkSources: CheckSources, report: Report): void {
  guide.forEach(({ role, sources }, index) => {
    checkSources(sources, ['guide', index]);
    if (role !== undefined && !roles.has(role)) report('unknown-role', ['guide', index, 'role'], role);
  });
}

function checkDuties(
  { duties, roles }: Pack,
  facets: ReadonlySet<string>,
  checkSources: CheckSources,
  report: Report,
): void {
  duties.forEach((duty, index) => {
    const path = ['duties', index];
    checkSources(duty.sources, path);
    const role = roles.find(({ id }) => id === duty.role);
    if (!role) report('unknown-role', [...path, 'role'], duty.role);
    if (!facets.has(duty.facet)) report('unknown-facet', [...path, 'facet'], duty.facet);
    const { specialization } = duty;
    if (role && specialization !== undefined && !role.specializations.some(({ id }) => id === specialization)) {
      report('unknown-specialization', [...path, 'specialization'], specialization, duty.role);
    }
  });
}

function checkTemplates(
  { templates }: Pack,
  roles: ReadonlySet<string>,
  checkSources: CheckSources,
  report: Report,
): void {
  templates.forEach((template, index) => {
    const path = ['templates', index];
    checkSources(template.sources, path);
    if (template.role !== undefined && !roles.has(template.role)) {
      report('unknown-role', [...path, 'role'], template.role);
    }
    for (const locale of ['zh', 'en'] as const) {
      for (const { problem, text } of parseTemplate(template.body[locale]).problems) {
        report('bad-template', [...path, 'body', locale], problem, text);
      }
    }
  });
}

/** A heading leads to one kind of section. */
function checkHeadings({ sections }: Pack, folder: Folder, report: Report): void {
  const headings = new Map<string, string>();
  sections.forEach((section, index) => {
    for (const locale of ['zh', 'en'] as const) {
      section.headings[locale].forEach((heading, i) => {
        const folded = folder.foldToString(heading);
        const owner = headings.get(folded);
        if (owner !== undefined) report('heading-taken', ['sections', index, 'headings', locale, i], heading, owner);
        headings.set(folded, section.kind);
      });
    }
  });
}

/** A longer key cannot be read at a glance beside the others; in UTF-16 code units. */
const LONGEST_KEY = { zh: 16, en: 48 } as const;

/** What the pictures and the glance at the matrix are made of. */
function checkPictures({ roles, facets, axes, relay }: Pack, checkSources: CheckSources, report: Report): void {
  axes.forEach((axis, index) => checkSources(axis.sources, ['axes', index]));
  relay.forEach((leg, index) => {
    const path = ['relay', index];
    checkSources(leg.sources, path);
    if (!roles.some(({ id }) => id === leg.role)) report('unknown-role', [...path, 'role'], leg.role);
    if (!facets.some(({ id }) => id === leg.facet)) report('unknown-facet', [...path, 'facet'], leg.facet);
  });
  roles.forEach((role, index) => {
    for (const axis of Object.keys(role.places)) {
      if (!axes.some(({ id }) => id === axis)) report('unknown-axis', ['roles', index, 'places', axis], axis);
    }
    for (const [facet, { key }] of Object.entries(role.cells)) {
      for (const locale of ['zh', 'en'] as const) {
        if (key && key[locale].length > LONGEST_KEY[locale]) {
          report('key-too-long', ['roles', index, 'cells', facet, 'key', locale], key[locale]);
        }
      }
    }
  });
}

/** The core of a role points at activities, the first of them its own, and at titles, duties and specializations of that role. */
function checkCore(pack: Pack, checkSources: CheckSources, report: Report): void {
  const { roles, duties } = pack;
  const activities = new Map(pack.activities.map((it) => [it.id, it]));
  const titles = new Set(pack.titles.map(({ id }) => id));
  roles.forEach((role, index) => {
    const seen = new Set<string>();
    role.core.forEach((work, at) => {
      const path = ['roles', index, 'core', at];
      if (seen.has(work.id)) report('duplicate-id', [...path, 'id'], work.id);
      seen.add(work.id);
      checkSources(work.sources, path);
      work.activities.forEach((id, i) => {
        const activity = activities.get(id);
        if (!activity) report('unknown-activity', [...path, 'activities', i], id);
        else if (i === 0 && !owners(activity).includes(role.id)) {
          report('foreign-activity', [...path, 'activities', i], id, role.id);
        }
      });
      work.unless.forEach((id, i) => {
        if (!activities.has(id)) report('unknown-activity', [...path, 'unless', i], id);
      });
      for (const locale of LOCALES) {
        work.titles?.[locale].forEach((id, i) => {
          if (!titles.has(id)) report('unknown-title', [...path, 'titles', locale, i], id);
        });
      }
      work.duties.forEach((id, i) => {
        const duty = duties.find((it) => it.id === id);
        if (!duty) report('unknown-duty', [...path, 'duties', i], id);
        else if (duty.role !== role.id) report('foreign-duty', [...path, 'duties', i], id, role.id);
      });
      work.except.forEach((specialization, i) => {
        if (!role.specializations.some(({ id }) => id === specialization)) {
          report('unknown-specialization', [...path, 'except', i], specialization, role.id);
        }
      });
    });
  });
}

/** Who owns an activity in any case. */
function owners({ owns, depends }: Activity): string[] {
  return [...owns, ...depends.flatMap((it) => it.owns)];
}

function checkTerms(
  pack: Pack,
  folder: Folder,
  roles: ReadonlySet<string>,
  facets: ReadonlySet<string>,
  checkSources: CheckSources,
  report: Report,
): void {
  const owners = new Map<string, string>();
  pack.terms.forEach((term, index) => {
    const path = ['terms', index];
    checkSources(term.sources, path);
    if (!facets.has(term.facet)) report('unknown-facet', [...path, 'facet'], term.facet);
    const strengthsOf = [term.roles, term.rolesIn?.zh ?? {}, term.rolesIn?.en ?? {}];
    const named = [...strengthsOf, term.views].flatMap((it) => Object.keys(it));
    for (const role of named) {
      if (!roles.has(role)) report('unknown-role', [...path, 'roles'], role);
    }
    term.precise.forEach(({ role }, i) => {
      if (!roles.has(role)) report('unknown-role', [...path, 'precise', i, 'role'], role);
    });
    if (term.precise.length > 0 && term.depends === undefined)
      report('precise-but-clear', [...path, 'precise'], term.id);
    const mains = LOCALES.map((locale) => mainRole(term, locale));
    // Where the languages differ, or nobody has more of it than others, each role has its view.
    const main = mains.every((it) => it === mains[0]) ? mains[0] : undefined;
    for (const role of roles) {
      const has = role in term.views;
      if (!has && role !== main) report('missing-view', [...path, 'views'], role);
      if (has && role === main) report('view-of-main-role', [...path, 'views', role], role);
    }
    for (const locale of ['zh', 'en'] as const) {
      term.forms[locale].forEach((form, i) => {
        const folded = folder.foldToString(form);
        const owner = owners.get(folded);
        const at = [...path, 'forms', locale, i];
        if (owner === term.id) report('form-repeated', at, form);
        else if (owner !== undefined) report('form-taken', at, form, owner);
        else owners.set(folded, term.id);
      });
    }
  });
  pack.terms.forEach((term, index) => {
    const forms = [...term.forms.zh, ...term.forms.en].map((form) => folder.foldToString(form));
    term.lookalikes.forEach((lookalike, i) => {
      const folded = folder.foldToString(lookalike);
      const at = ['terms', index, 'lookalikes', i];
      const owner = owners.get(folded);
      if (owner !== undefined) report('lookalike-is-form', at, lookalike, owner);
      else if (!forms.some((form) => folded.includes(form))) report('lookalike-without-form', at, lookalike);
    });
    term.otherSenses?.forEach((sense, i) => {
      sense.forms.forEach((form, k) => {
        if (forms.includes(folder.foldToString(form))) return;
        report('sense-without-form', ['terms', index, 'otherSenses', i, 'forms', k], form);
      });
    });
  });
}
