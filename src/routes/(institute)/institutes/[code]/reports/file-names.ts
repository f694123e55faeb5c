export const fileNames = [
	'people.csv',
	'people.xlsx',
	'completions.csv',
	'completions.xlsx',
	'certificates.csv',
	'certificates.xlsx',
	'attendance.csv',
	'attendance.xlsx'
] as const;
