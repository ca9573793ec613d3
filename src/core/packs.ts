/**
 * The door of the core for what teams write: packs and settings in YAML. Whoever imports a value from here bundles the library that
 * parses YAML, so it is loaded when there is such a file.
 */
export type { Locale } from './language/locale.ts';
export { readYaml, MAX_YAML_LENGTH, type YamlNode, type YamlPath, type YamlReading } from './yaml/read-yaml.ts';
export { inOneLine, YAML_PROBLEMS, type YamlProblem, type YamlProblemCode } from './yaml/yaml-problem.ts';
export { readPack, type PackImport, type PackReading } from './pack/team/read-pack.ts';
export { loadPacks, type FileProblem, type PackFile, type PackFiles, type PackPlace } from './pack/team/load-packs.ts';
export { teamKnowledge, withWordsOf, type CheckedPack, type TeamKnowledge } from './pack/team/team-knowledge.ts';
export type { TeamPack } from './pack/team/team-pack.ts';
export { BUILT_IN, LAYERS, type Layer, type Origin, type Origins } from './pack/team/origins.ts';
export {
  PACK_PROBLEMS,
  type OwnPackProblemCode,
  type PackProblem,
  type PackProblemCode,
  type PackSeverity,
} from './pack/team/pack-problem.ts';
export type { ReferenceKind } from './pack/team/check-references.ts';
export type { ObjectShape, ScalarShape, Shape } from './pack/team/pack-shape.ts';
export { ABOUT_THE_FILE, TEAM_SHAPE } from './pack/team/team-shape.ts';
export { addToYaml } from './yaml/add-to-yaml.ts';
export { yamlScalar, type YamlData, type YamlDataMap } from './yaml/write-yaml.ts';
export {
  CONFIG_KEYS,
  CONFIG_LIMITS,
  CONFIG_PROBLEMS,
  readConfig,
  type ConfigNames,
  type ConfigProblem,
  type ConfigReading,
  type TeamConfig,
} from './analysis/config/read-config.ts';
export { CONFIG_GRAMMAR } from './analysis/config/config-grammar.ts';
export { outlineOfPack, type PackSymbol } from './pack/team/outline-of-pack.ts';
export { idsIn, PACK_GRAMMAR, type Grammar, type PackSection } from './pack/team/place-in-pack.ts';
export { isIdOf, namesOfEntry, placesOfId, renameInPack } from './pack/team/rename-in-pack.ts';
export { suggestInPack, type PackSuggestion, type PackSuggestions } from './pack/team/suggest-in-pack.ts';
export { thingInPack, type ThingInPack } from './pack/team/thing-in-pack.ts';
export { proposedPack } from './authoring/proposed-pack.ts';
export { templateProblems } from './pack/team/template-problems.ts';
