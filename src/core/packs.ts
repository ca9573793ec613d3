/**
 * The door of the core for what teams write: packs and settings in YAML. Whoever imports a value from here bundles the library that
 * parses YAML, so it is loaded when there is such a file.
 */
export type { Locale } from './language/locale.ts';
export { readYaml, MAX_YAML_LENGTH, type YamlNode, type YamlPath, type YamlReading } from './yaml/read-yaml.ts';
export { inOneLine, YAML_PROBLEMS, type YamlProblem, type YamlProblemCode } from './yaml/yaml-problem.ts';
