/**
 * The only script of a board, built by itself: draws each `canvas[data-chart]` and puts it in place of the plain bars.
 * Without it the bars and the table say the same.
 */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import type { ChartData } from './chart-data.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);
Chart.defaults.animation = false;

const dark = matchMedia('(prefers-color-scheme: dark)');

const drawn = [...document.querySelectorAll<HTMLCanvasElement>('canvas[data-chart]')].map((canvas) => {
	const data = JSON.parse(canvas.dataset.chart!) as ChartData;
	canvas.parentElement!.hidden = false;
	canvas.closest('figure')!.querySelector<HTMLElement>('.bars')!.hidden = true;
	return { canvas, data, chart: draw(canvas, data) };
});

dark.addEventListener('change', () => {
	for (const each of drawn) {
		each.chart.destroy();
		each.chart = draw(each.canvas, each.data);
	}
});

function draw(canvas: HTMLCanvasElement, { bars, most, unit, target }: ChartData): Chart {
	const style = getComputedStyle(document.documentElement);
	const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
	const ink = token('ink');
	const isUrdu = document.documentElement.lang === 'ur';
	// Nastaliq needs a larger size to be as legible.
	const font = { size: isUrdu ? 17 : 14, family: getComputedStyle(document.body).fontFamily };
	const lineHeight = isUrdu ? 1.9 : 1.25;
	Chart.defaults.font = { ...font, lineHeight };
	const labels = bars.map(({ label }) => wrap(label, canvas.parentElement!.clientWidth < 480 ? 12 : 28));
	// Each bar gets the same room: that of the longest label as it wraps here; and there is a scale.
	const lines = Math.max(1, ...labels.map((label) => label.length));
	canvas.parentElement!.style.blockSize = `${Math.round(labels.length * (lines * font.size * lineHeight + 10) + 40)}px`;
	Chart.defaults.color = ink;
	return new Chart(canvas, {
		type: 'bar',
		data: {
			labels,
			datasets: [
				{
					data: bars.map(({ value }) => value),
					backgroundColor: bars.map(({ isLow }) => token(isLow ? 'cap' : 'act')),
					borderColor: bars.map(({ isLow }) => (isLow ? ink : token('act'))),
					borderWidth: 1.5,
					barThickness: 18
				}
			]
		},
		options: {
			indexAxis: 'y',
			maintainAspectRatio: false,
			events: [],
			layout: { padding: isUrdu ? { left: 44, right: 12 } : { left: 12, right: 44 } },
			scales: {
				x: {
					min: 0,
					max: most,
					reverse: isUrdu,
					grid: { color: token('line') },
					ticks: { precision: 0, maxTicksLimit: 5, callback: (value) => `${value}${unit}` }
				},
				y: { position: isUrdu ? 'right' : 'left', grid: { display: false }, ticks: { autoSkip: false } }
			}
		},
		plugins: [sayValues(bars, ink, isUrdu), ...(target === undefined ? [] : [drawTarget(target, ink)])]
	});
}

/** The table below the chart says each label whole. */
const LINES_MOST = 3;

/** Into lines of at most so many letters, where words allow it; what is beyond the third is left out. */
function wrap(label: string, most: number): string[] {
	const lines: string[] = [];
	for (const word of label.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	if (lines.length <= LINES_MOST) return lines;
	return [...lines.slice(0, LINES_MOST - 1), `${lines[LINES_MOST - 1]}…`];
}

/** The value stands at the end of its bar. */
function sayValues(bars: ChartData['bars'], ink: string, isUrdu: boolean): Plugin {
	return {
		id: 'values',
		afterDatasetsDraw: ({ ctx, scales }) => {
			ctx.fillStyle = ink;
			ctx.textAlign = isUrdu ? 'right' : 'left';
			ctx.textBaseline = 'middle';
			for (const [index, { value, text }] of bars.entries())
				ctx.fillText(text, scales.x!.getPixelForValue(value) + (isUrdu ? -6 : 6), scales.y!.getPixelForValue(index));
		}
	};
}

function drawTarget(target: number, ink: string): Plugin {
	return {
		id: 'target',
		afterDatasetsDraw: ({ ctx, scales, chartArea }) => {
			const x = scales.x!.getPixelForValue(target);
			ctx.save();
			ctx.strokeStyle = ink;
			ctx.lineWidth = 2;
			ctx.setLineDash([5, 4]);
			ctx.beginPath();
			ctx.moveTo(x, chartArea.top);
			ctx.lineTo(x, chartArea.bottom);
			ctx.stroke();
			ctx.restore();
		}
	};
}
