import { sendOrder } from '../../send-order.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendOrder(event, 'csv');
