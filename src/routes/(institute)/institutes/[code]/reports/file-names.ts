export const fileNames = ['people.csv', 'people.xlsx', 'completions.csv', 'completions.xlsx'] as const;
