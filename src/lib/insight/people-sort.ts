export const peopleSorts = ['name', 'number', 'progress', 'active', 'due'] as const;
/** By what a list of people is ordered: least progress, latest activity and nearest due day come first. */
export type PeopleSort = (typeof peopleSorts)[number];
export const PEOPLE_PER_PAGE = 50;
/** Beyond this page nobody leafs; a narrower list or the file shows who comes after. */
export const PAGES_MOST = 40;
