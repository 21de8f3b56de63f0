import 'server-only';
import { defaultStudySettings, type StudySettings } from '@/domain/study/schedule';
import type { Database, Transaction } from '../database/client';

/** Returns how a learner studies: their own settings, or what holds for who has set none. */
export async function learnerSettings(
  database: Database | Transaction,
  learnerId: string | null,
): Promise<StudySettings> {
  if (learnerId === null) return defaultStudySettings;
  const own = await database.studySettings.findUnique({ where: { learnerId } });
  return own ?? defaultStudySettings;
}
