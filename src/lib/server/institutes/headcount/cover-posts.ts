/** Which counts stand for a node of the tree. Pure. */
import { addPosts, type Posts } from '#lib/institutes/headcount.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';

export type Counted = { path: string; posts: Posts; countedOn: string };
export type Cover = {
	posts: Posts;
	/** The nodes whose counts these are: only people at or below them may be compared with these posts. */
	paths: string[];
	/** The oldest count among them. */
	countedOn: string;
};

/**
 * A count is of a node with everything below it. So what the node entered itself stands; where it entered nothing, what
 * those below it entered, the highest of each branch. Null: nobody counted.
 */
export function coverPosts(path: string, counted: readonly Counted[]): Cover | null {
	const within = counted.filter((count) => isAtOrBelow(count.path, path));
	const highest = within.filter(
		(count) => !within.some((other) => other.path !== count.path && isAtOrBelow(count.path, other.path))
	);
	if (highest.length === 0) return null;
	return {
		posts: highest.reduce<Posts>((sum, { posts }) => addPosts(sum, posts), {}),
		paths: highest.map((count) => count.path),
		countedOn: highest.map(({ countedOn }) => countedOn).sort()[0]!
	};
}
