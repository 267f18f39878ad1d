/** One entry of an add-in's `functions.json`, as far as it is used. */
export interface FunctionEntry {
  id: string;
  name: string;
  description?: string;
  parameters?: ParameterEntry[];
  options?: Partial<Record<OptionName, boolean>>;
}

interface ParameterEntry {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

type OptionName =
  "stream" | "cancelable" | "requiresAddress" | "requiresParameterAddresses" | "allowErrorForDataTypeAny";

/** The file an add-in describes its custom functions with. */
export interface FunctionsFile {
  functions: FunctionEntry[];
}

export type ParameterType = "number" | "string" | "boolean" | "any";

export interface Parameter {
  name: string;
  description: string;
  type: ParameterType;
  /** Takes a whole range; otherwise a range calls the function once per cell. */
  matrix: boolean;
  optional: boolean;
  /** Takes all further arguments, as one list. */
  repeating: boolean;
}

/** A custom function as formulas call it. */
export interface CustomFunction {
  /** How the add-in's page knows it. */
  id: string;
  /** How formulas name it, in capitals: `NAMESPACE.NAME`. */
  name: string;
  description: string;
  parameters: Parameter[];
  streaming: boolean;
  cancelable: boolean;
  allowsErrors: boolean;
  wantsParameterAddresses: boolean;
}

const types = new Set<string>(["number", "string", "boolean", "any"]);

function readParameter(entry: ParameterEntry): Parameter {
  const type = (entry.type ?? "any").toLowerCase();
  return {
    name: entry.name,
    description: entry.description ?? "",
    type: types.has(type) ? (type as ParameterType) : "any",
    matrix: entry.dimensionality === "matrix",
    optional: entry.optional === true,
    repeating: entry.repeating === true,
  };
}

/** The functions of a metadata file, named with the add-in's namespace. */
export function readFunctions(file: FunctionsFile, namespace: string): CustomFunction[] {
  return file.functions.map((entry) => ({
    id: entry.id,
    name: (namespace === "" ? entry.name : `${namespace}.${entry.name}`).toUpperCase(),
    description: entry.description ?? "",
    parameters: (entry.parameters ?? []).map(readParameter),
    streaming: entry.options?.stream === true,
    cancelable: entry.options?.cancelable === true,
    allowsErrors: entry.options?.allowErrorForDataTypeAny === true,
    wantsParameterAddresses: entry.options?.requiresParameterAddresses === true,
  }));
}

/** How a file names a custom function, so that it can be read without the add-in. */
export const nameInFile = (name: string): string => `_xldudf_${name.replaceAll(".", "_")}`;
