/** One bar: its value, and the same as it is said. `isLow` wears yellow with a dark edge. */
export type Bar = { label: string; value: number; text: string; isLow?: boolean };
/** What a chart draws, handed to the script in an attribute of its canvas. */
export type ChartData = { bars: Bar[]; most: number; unit: '%' | ''; target?: number };
