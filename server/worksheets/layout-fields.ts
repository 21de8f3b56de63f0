import 'server-only';
import { z } from 'zod';
import { papers } from '@/domain/assessment/worksheet';

/** The fields of a form that say how a worksheet is printed. */
export const layoutFields = {
  paper: z.enum(papers).default('a4'),
  versions: z.coerce.number().int().min(1).max(4).default(1),
  passages: z.enum(['beside', 'none']).default('none'),
  lines: z.enum(['usual', 'more']).default('usual'),
};
