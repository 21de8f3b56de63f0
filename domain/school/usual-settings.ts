import { type Choice, type QuizSettings, quizSettingsSchema } from './assignment-settings';

/** Returns a quiz with everything as it usually is, but what is asked. */
export function usualSettings(choice: Choice): QuizSettings {
  return quizSettingsSchema.parse({ kind: 'quiz', choice });
}

/** How many questions are asked where the teacher says nothing else. */
export const usualCount = 10;
