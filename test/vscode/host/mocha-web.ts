/** What `import … from 'mocha'` means in a web worker: the globals of mocha's bundle for browsers, which runs before this module. */
mocha.setup({ ui: 'bdd', timeout: 120_000, reporter: class {} as unknown as Mocha.ReporterConstructor });

export const { after, afterEach, before, beforeEach, context, describe, it, specify } = globalThis;
