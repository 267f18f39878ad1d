import { rowOf, type Matrix } from "./matrix";
import { reaches } from "./numeric";

/**
 * Number of criteria at or above their line, per target.
 * @param criteria - Targets × criteria; NaN is absent and reaches nothing.
 * @param lines - One per criterion; NaN is a line not set, which nobody reaches.
 * @returns Counts; NaN for a target without any score.
 */
export const starCounts = (criteria: Matrix, lines: ArrayLike<number>): Float64Array =>
  Float64Array.from({ length: criteria.rows }, (_, target) => {
    const row = rowOf(criteria, target);
    if (row.every((score) => Number.isNaN(score))) return NaN;
    return row.reduce((count, score, i) => count + (reaches(score, lines[i]!) ? 1 : 0), 0);
  });
