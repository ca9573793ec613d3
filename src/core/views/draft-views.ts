/** What is shown of a draft that was judged: its row in a list of many, its pictures. All of it counts the same lines. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { ActivityAnswers } from './activity-answers.ts';
import { draftPicture, type DraftPicture } from './draft-picture.ts';
import {
  summarizeDraft,
  summarizeWork,
  type DraftSummary,
  type SummaryReader,
  type WorkingPost,
} from './draft-summaries.ts';

export interface DraftViews {
  /** What a list of many drafts says of one. @param analyzer the one that made the analysis */
  summarize(analysis: Analysis, analyzer: Pick<Analyzer, 'neighborOf' | 'workOf'>): DraftSummary;
  /** The same with what its lines say of who does what, which takes a quarter longer. */
  summarizeWork(analysis: Analysis, analyzer: Pick<Analyzer, 'neighborOf' | 'workOf'>): DraftSummary<WorkingPost>;
  /** What the pictures show of a draft. @param analyzer who made the analysis */
  draftPicture(analysis: Analysis, analyzer: Pick<Analyzer, 'workOf'>): DraftPicture;
}

export function createDraftViews(
  parts: Omit<SummaryReader, 'analyzer' | 'linesOf'>,
  answers: Pick<ActivityAnswers, 'lens' | 'lineCounts'>,
): DraftViews {
  const reader = (analyzer: SummaryReader['analyzer']): SummaryReader => {
    return { ...parts, analyzer, linesOf: (part) => answers.lineCounts(part, analyzer) };
  };
  return {
    summarize: (analysis, analyzer) => summarizeDraft(analysis, reader(analyzer)),
    summarizeWork: (analysis, analyzer) => summarizeWork(analysis, reader(analyzer)),
    draftPicture: (analysis, analyzer) => {
      const marks = answers.lens(analysis, analyzer);
      return draftPicture(parts.index, analysis, { marks, lines: answers.lineCounts(analysis, analyzer), analyzer });
    },
  };
}
