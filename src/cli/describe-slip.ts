/** What is written on the slip that a person gets. */
export function describeSlip(slip: {
	institute: string;
	serviceNumber: string;
	code: string;
	expiresAt: Date;
}): string {
	const { institute, serviceNumber, code, expiresAt } = slip;
	return [
		`Institute code  ${institute}`,
		`Service number  ${serviceNumber}`,
		`One-time code   ${code}`,
		`Type the code as the passphrase before ${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC. It opens once; it is not shown again.`
	].join('\n');
}
