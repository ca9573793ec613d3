import type { AnalysisOptions, Engine, Locale } from '../../core/index.ts';
import { readRoleModel } from '../text-analyzer.ts';

interface Served {
  readonly engine: Engine;
  readonly draftOptions: AnalysisOptions;
  readonly locale: Locale;
  readonly version: string;
}

/** `role-lens mcp`: answers AI assistants over the Model Context Protocol until the client is gone. The server is loaded for this only. */
export async function mcp(
  { engine, version, draftOptions, locale }: Served,
  complain: (sentence: string) => void,
): Promise<void> {
  const { serve } = await import('../../mcp/serve.ts');
  const analyzer = engine.createAnalyzer(readRoleModel());
  await serve({
    version,
    knowledge: { engine, draftOptions, locale, analyzer: () => analyzer },
    complain(error) {
      for (const line of (error.stack ?? error.message).split('\n')) complain(line);
    },
  });
}
