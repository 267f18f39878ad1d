/** Types of the analysis that the pages of the board name. */
export type { AnalysisInput, BoardSettings, ResultRow, RowRef } from "../../analysis/types";
export type { StarId } from "../../core/standards/stars";
export type {
  BoardSummary,
  BoardView,
  FindingsView,
  Measure,
  Peers,
  ProfileView,
  SocietyRef,
  StandingRow,
  StandingView,
} from "../../analysis/views";
