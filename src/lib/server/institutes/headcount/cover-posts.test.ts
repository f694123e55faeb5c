import { expect, test } from 'vitest';
import { coverPosts } from './cover-posts.ts';

const count = (path: string, filled: number, countedOn = '2026-11-01') => ({
	path,
	countedOn,
	posts: { frontline: { sanctioned: filled + 10, filled } }
});

test('what an institute counted itself stands, whatever its branches counted', () => {
	const cover = coverPosts('n/c/', [count('n/c/', 500), count('n/c/u/', 40)]);
	expect(cover).toMatchObject({ posts: { frontline: { sanctioned: 510, filled: 500 } }, paths: ['n/c/'] });
});

test('where it counted nothing, the highest count of each branch is added, and the oldest day is told', () => {
	const cover = coverPosts('n/', [
		count('n/c/', 500),
		count('n/c/u/', 40),
		count('n/d/e/', 60, '2026-05-01'),
		count('x/', 9)
	]);
	expect(cover).toEqual({
		posts: { frontline: { sanctioned: 580, filled: 560 } },
		paths: ['n/c/', 'n/d/e/'],
		countedOn: '2026-05-01'
	});
});

test('bands that only one branch counted are kept; where nobody counted there is nothing', () => {
	const judges = { path: 'n/d/', countedOn: '2026-11-01', posts: { justice: { sanctioned: 5, filled: 4 } } };
	expect(coverPosts('n/', [count('n/c/', 1), judges])!.posts).toEqual({
		frontline: { sanctioned: 11, filled: 1 },
		justice: { sanctioned: 5, filled: 4 }
	});
	expect(coverPosts('n/', [])).toBeNull();
});
