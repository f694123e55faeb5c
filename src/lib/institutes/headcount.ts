/** Posts of one rank band: how many there are by order, and how many have somebody in them. */
export type PostCount = { sanctioned: number; filled: number };
/** By rank band; one that was not counted is not there. */
export type Posts = { [band: string]: PostCount | undefined };

export const MOST_POSTS = 2_000_000;

export function sumPosts(posts: Posts): PostCount {
	return Object.values(posts).reduce<PostCount>(addCounts, { sanctioned: 0, filled: 0 });
}

export function addPosts(one: Posts, other: Posts): Posts {
	const bands = new Set([...Object.keys(one), ...Object.keys(other)]);
	return Object.fromEntries([...bands].map((band) => [band, addCounts(addCounts(none, one[band]), other[band])]));
}

const none: PostCount = { sanctioned: 0, filled: 0 };

function addCounts(sum: PostCount, more: PostCount | undefined): PostCount {
	return { sanctioned: sum.sanctioned + (more?.sanctioned ?? 0), filled: sum.filled + (more?.filled ?? 0) };
}
