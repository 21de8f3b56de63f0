import { makeWorksheet } from '@/server/worksheets/make-worksheet';
import { formDoor } from '../door';

export const POST = formDoor(makeWorksheet, ({ worksheet }) => `/worksheets/${worksheet}`);
