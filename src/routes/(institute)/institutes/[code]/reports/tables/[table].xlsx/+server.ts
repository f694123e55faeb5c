import { sendTable } from '../send-table.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendTable(event, 'xlsx');
