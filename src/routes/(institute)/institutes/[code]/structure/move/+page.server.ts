import { error, fail, redirect } from '@sveltejs/kit';
import { inLanguage, localise } from '#lib/base/language.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { layOutTree } from '#lib/server/insight/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

const sentences = {
	'same-place': 'moveSamePlace',
	'below-itself': 'moveBelowItself',
	'kind-does-not-fit': 'kindDoesNotFit'
} as const satisfies Record<institutes.MoveRefusal, string>;

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const { ctx, institute, parent, fitting } = await openMove(guard(event), event.params.code);
		const [line] = await layOutTree(ctx, await institutes.listNodesBelow(ctx, institute));
		const say = ({ code, name }: institutes.InstituteNode) => `${inLanguage(name, ctx.language)} · ${code}`;
		return {
			from: parent ? say(parent) : '',
			people: line?.people ?? 0,
			targets: fitting.map((node) => ({ value: node.id, label: say(node) }))
		};
	});

export const actions: Actions = {
	default: (event) =>
		answer(async () => {
			const { ctx, institute, parent, all } = await openMove(guard(event), event.params.code);
			const input = await parseForm(institutes.moveInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values, confirm: false });
			const target = all.find(({ id }) => id === input.value.target);
			const refused = (problem: string) =>
				fail(409, { problems: { target: problem }, values: input.values, confirm: false });
			if (!target) return refused('chooseTarget');
			const fits = institutes.decideMove({ node: { ...institute, parentId: parent?.id ?? null }, target });
			if (!fits.ok) return refused(sentences[fits.reason]);
			if (!input.value.confirmed) return { problems: {}, values: input.values, confirm: true };
			const outcome = await institutes.moveInstitute(ctx, { id: institute.id, targetId: target.id });
			if (!outcome.ok) return refused(sentences[outcome.reason]);
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/structure?done=moved`));
		})
};

/** The node, and the places within reach. To those who may not move it the page is not there. */
async function openMove(ctx: SignedIn, code: string) {
	const { institute } = await institutes.openDesk(ctx, code, institutes.deskDoors.tree);
	if (!institutes.mayMoveAway(ctx.actor.grants, institute.path)) error(404, { message: 'not-found' });
	const { parent, targets: all } = await institutes.listMoveTargets(ctx, institute);
	const node = { ...institute, parentId: parent?.id ?? null };
	const fitting = all.filter((target) => institutes.decideMove({ node, target }).ok);
	return { ctx, institute, parent, all, fitting };
}
