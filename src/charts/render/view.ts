import { parse, View, type Runtime, type ViewOptions } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Spec } from "../spec";
import { refusingLoader } from "./loader";

/** The dataflow of a picture; expressions stay trees, so that nothing has to be compiled into code. */
const runtimeOf = (spec: Spec): Runtime =>
  parse(compile(spec as unknown as TopLevelSpec).spec, undefined, { ast: true });

/** A view of a picture that compiles no code and loads nothing. */
export const viewOf = (spec: Spec, options: ViewOptions): View =>
  new View(runtimeOf(spec), { expr: expressionInterpreter, loader: refusingLoader, ...options });
