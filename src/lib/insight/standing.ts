/** The one word beside a name. */
export type Standing = 'complete' | 'overdue' | 'stuck' | 'inactive' | 'under-way' | 'not-started';
