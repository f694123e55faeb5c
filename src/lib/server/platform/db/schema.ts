import { postgresKit, sqliteKit, type ColumnKit } from './column-kit.ts';
import { assessmentTables } from './tables/assessment.ts';
import { complianceTables } from './tables/compliance.ts';
import { credentialsTables } from './tables/credentials.ts';
import { curriculumTables } from './tables/curriculum.ts';
import { deskTables } from './tables/desk.ts';
import { identityTables } from './tables/identity.ts';
import { institutesTables, postingsTables } from './tables/institutes.ts';
import { feedbackTables, learningTables } from './tables/learning.ts';
import { ordersTables } from './tables/orders.ts';
import { jobsTables } from './tables/jobs.ts';
import { platformTables } from './tables/platform.ts';
import { remindersTables } from './tables/reminders.ts';
import { trainingSessionsTables } from './tables/training-sessions.ts';

export function buildSchema(kit: ColumnKit) {
	const institutes = institutesTables(kit);
	const identity = identityTables(kit, institutes);
	const desk = deskTables(kit, institutes, identity);
	const around = { ...institutes, ...identity, ...desk };
	return {
		...platformTables(kit),
		...jobsTables(kit),
		...curriculumTables(kit),
		...institutes,
		...identity,
		...postingsTables(kit, institutes, identity),
		...ordersTables(kit, institutes, identity),
		...learningTables(kit, identity),
		...feedbackTables(kit, identity),
		...desk,
		...complianceTables(kit, around),
		...trainingSessionsTables(kit, around),
		...assessmentTables(kit, identity),
		...credentialsTables(kit, identity),
		...remindersTables(kit, identity)
	};
}

export type Schema = ReturnType<typeof buildSchema>;
export const postgresSchema = buildSchema(postgresKit);
export const sqliteSchema = buildSchema(sqliteKit);
