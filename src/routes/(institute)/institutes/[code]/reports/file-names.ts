export const fileNames = [
	'people.csv',
	'people.xlsx',
	'completions.csv',
	'completions.xlsx',
	'attendance.csv',
	'attendance.xlsx'
] as const;
