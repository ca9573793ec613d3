/** The report for code hosts and other tools: SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). */
import { pathToFileURL } from 'node:url';
import type {
  ArtifactLocation,
  Fix as SarifFix,
  Invocation,
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
  Run,
} from 'sarif';
import {
  FINDING_CODES,
  FINDINGS,
  type FindingCode,
  type Fix,
  type Severity,
  type TextRange,
} from '../../core/index.ts';
import { json, type Output } from '../output.ts';
import type { Shard } from '../shard.ts';
import { createJsonList, nested } from './json-list.ts';
import type { CheckedDraft, Outcome, Report, ReportWords, ShownFinding } from './report.ts';

/** The name of the base of relative addresses, the folder in which the check was run. Code hosts expect this name. */
const BASE = '%SRCROOT%';
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * @param version of Role Lens, as in its manifest
 * @param shard that the run is of: the runs of all shards make one log, each under a name of its own
 */
export function sarifReport(output: Output, version: string, words: ReportWords, shard: Shard | undefined): Report {
  const results = createJsonList(output, `${beginOf(version, words, shard)},\n      "results": `, 8);
  return {
    async draft(draft) {
      for (const shown of draft.findings) await results.add(resultOf(shown, draft));
    },
    end: (outcome) => results.end(`,\n      "invocations": ${nested([invocationOf(outcome)], 6)}${END}\n`),
  };
}

/** What closes the one run of a log. */
const END = '\n    }\n  ]\n}';

/** The log up to its results. */
function beginOf(version: string, words: ReportWords, shard: Shard | undefined): string {
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(version, words, shard)],
  };
  return json(log, 2).slice(0, -END.length);
}

function runOf(version: string, words: ReportWords, shard: Shard | undefined): Run {
  return {
    tool: {
      driver: {
        name: 'Role Lens',
        version,
        semanticVersion: version,
        rules: FINDING_CODES.map((code) => ruleOf(code, words)),
      },
    },
    ...(shard ? { automationDetails: { id: `role-lens/shard-${shard.number}-of-${shard.count}/` } } : {}),
    language: words.locale === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
  };
}

function invocationOf({ unread, exitCode }: Outcome): Invocation {
  const notifications = unread.map(({ name, problem }): Notification => ({
    level: 'error',
    message: { text: `${name}: ${problem}` },
  }));
  return { executionSuccessful: exitCode !== 2, exitCode, toolExecutionNotifications: notifications };
}

function ruleOf(code: FindingCode, words: ReportWords): ReportingDescriptor {
  return {
    id: code,
    name: code.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: words.codeName(code) },
    fullDescription: { text: words.codeExplanation(code) },
    defaultConfiguration: { level: LEVELS[FINDINGS[code].severity] },
  };
}

function resultOf(shown: ShownFinding, draft: CheckedDraft): Result {
  const { finding, message, fingerprint } = shown;
  const artifactLocation = addressOf(draft);
  const fixes = shown
    .fixes()
    // SARIF cannot describe a fix that opens another document.
    .filter(({ changes, newDrafts }) => changes.length > 0 && (newDrafts ?? []).length === 0)
    .map((fix) => fixOf(fix, draft, artifactLocation));
  return {
    ruleId: finding.code,
    ruleIndex: FINDING_CODES.indexOf(finding.code),
    level: LEVELS[finding.severity],
    message: { text: message },
    locations: [locationOf(shown, draft, artifactLocation)],
    partialFingerprints: { 'roleLensFinding/v1': fingerprint },
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** In a Word document there are no lines: the heading above and the number of the item say where. */
function locationOf(
  { finding, place }: ShownFinding,
  draft: CheckedDraft,
  artifactLocation: ArtifactLocation,
): Location {
  if (!place) return { physicalLocation: { artifactLocation, region: regionOf(finding, draft) } };
  const name = String(place.item);
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [{ name, fullyQualifiedName: `${place.section}/${name}`, kind: 'element' }],
  };
}

function fixOf(fix: Fix, draft: CheckedDraft, artifactLocation: ArtifactLocation): SarifFix {
  return {
    description: { text: draft.fixTitle(fix) },
    artifactChanges: [
      {
        artifactLocation,
        replacements: fix.changes.map(({ start, end, newText }) => ({
          deletedRegion: regionOf({ start, end }, draft),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function regionOf({ start, end }: TextRange, { positionAt }: CheckedDraft): Region {
  const [from, to] = [positionAt(start), positionAt(end)];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function addressOf({ name, file }: CheckedDraft): ArtifactLocation {
  if (name === file) return { uri: pathToFileURL(file).href };
  return { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: BASE };
}
