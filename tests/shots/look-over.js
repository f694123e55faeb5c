/**
 * Runs inside the page: what an eye would notice, in words.
 * @returns {string[]}
 */
export function lookOver() {
	const width = document.documentElement.clientWidth;
	const problems = [];
	if (document.documentElement.scrollWidth > width)
		problems.push(`scrolls sideways by ${document.documentElement.scrollWidth - width} px`);
	for (const element of document.querySelectorAll('main *, header *, footer *')) {
		if (!(element instanceof HTMLElement) || element.closest('.hide, [hidden]')) continue;
		const { left, right } = element.getBoundingClientRect();
		if (element.children.length === 0 && right - left > 2 && (right > width + 1 || left < -1))
			problems.push(`${say(element)} leaves the screen`);
		const isClipped = getComputedStyle(element).overflow === 'hidden' && element.tagName !== 'PROGRESS';
		if (isClipped && element.clientHeight > 1 && element.scrollHeight > element.clientHeight + 1)
			problems.push(`${say(element)} is clipped`);
	}
	if (matchMedia('print').matches) return problems;
	for (const control of document.querySelectorAll('main a.btn, main button, main select, main summary, header a')) {
		const { height } = control.getBoundingClientRect();
		if (height > 0 && height < 44) problems.push(`${say(control)} is only ${Math.round(height)} px high`);
	}
	return [...new Set(problems)].slice(0, 6);

	/** @param {Element} element */
	function say(element) {
		return `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 24)}”`;
	}
}
