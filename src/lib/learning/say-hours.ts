/** 90 minutes are 1.5 hours. Digits stay Western in both languages. */
export function sayHours(minutes: number): string {
	return String(Math.round((minutes / 60) * 100) / 100);
}
