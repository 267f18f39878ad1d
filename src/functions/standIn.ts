/** The codes of `CustomFunctions.ErrorCode`, as the runtime of Excel spells them. */
export const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** Stands in for `CustomFunctions.Error` where no Excel runtime provides it. */
export class StandInError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** Gives a global object the part of `CustomFunctions` that the functions use, unless it has one. */
export function installStandIn(target: object): void {
  if ("CustomFunctions" in target) return;
  Object.assign(target, { CustomFunctions: { Error: StandInError, ErrorCode: errorCodes } });
}
