/** What a user starts an assistant with, to review a job description. The skill says the same at more length. */
export const REVIEW_PROMPT = {
  name: 'review_job_description',
  title: 'Review a job description',
  description: 'Checks the job description at hand, line by line, and proposes shorter and clearer wording.',
  message: `Review the job description I give you, or the one that is open.

1. Call check_draft with its whole text.
2. For each finding say the line, whose work it is and why, and propose one wording. Prefer cutting to adding.
3. Where it depends on our company who owns a piece of work, ask me. Call who_owns rather than guess.
4. Never invent duties, metrics or requirements that I did not name; offer lines of list_role_duties to choose from.
5. After changes call check_draft again, and say what is left.

Answer in the language of the job description.`,
} as const;
