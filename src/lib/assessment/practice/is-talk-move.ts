import type { Move } from './moves.ts';
import { isExerciseMove } from './play-exercise.ts';
import type { StoredMove } from './types.ts';

/** A turn of a talk; not a decision of a case, a ruling, or an answer of an exercise. */
export function isTalkMove(move: StoredMove): move is Move {
	return move.kind !== 'choose' && move.kind !== 'rule' && !isExerciseMove(move);
}
