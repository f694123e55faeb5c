import { expect, test } from 'vitest';
import { missingForPass, type Metrics } from './measure.ts';
import { countedPhases } from './phases.ts';

const enough: Omit<Metrics, 'score' | 'meetsRule'> = {
	counts: {},
	percentRecommended: 65,
	percentOpen: 40,
	relevantFound: 6,
	relevantTotal: 10,
	weakLeft: 0,
	wrongCount: 1,
	contradictions: 0,
	neutralFound: 0,
	phasesDone: [...countedPhases],
	rulesPractised: 4,
	supportUsed: 0,
	critical: [],
	conclusion: 'right',
	actionsRight: 6,
	actionsTotal: 6,
	harmfulActions: 0,
	turns: 30,
	reclassified: 0,
	longestClosedRun: 0,
	fauxInvitations: 0,
	points: 0
};

test('what is just enough passes', () => {
	expect(missingForPass(enough)).toEqual([]);
});

test.each<[string, Partial<Metrics>]>([
	['critical', { critical: ['promise'] }],
	['recommended', { percentRecommended: 64 }],
	['open', { percentOpen: 39 }],
	['relevant', { relevantFound: 5 }],
	['wrong', { wrongCount: 2 }],
	['phases', { phasesDone: countedPhases.slice(1) }],
	['actions', { actionsRight: 5 }],
	['actions', { harmfulActions: 1 }]
])('%s: one less does not', (missing, change) => {
	expect(missingForPass({ ...enough, ...change })).toEqual([missing]);
});
