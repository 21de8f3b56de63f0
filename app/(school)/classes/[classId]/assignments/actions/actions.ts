'use server';

import { formAction, formFields, sentForm } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { adjustAssignment, changeAssignment } from '@/server/assignments/change-assignment';
import { copyAssignment } from '@/server/assignments/copy-assignment';
import { deleteDraft } from '@/server/assignments/delete-draft';
import { makeAssignment, type SavedAssignment } from '@/server/assignments/make-assignment';
import { pickItems } from '@/server/assignments/pick-items';
import { possibleQuestions } from '@/server/assignments/possible-questions';
import { releaseResults } from '@/server/assignments/release-results';
import { type PreviewAnswer, revealPreview } from '@/server/assignments/reveal-preview';
import { withdrawAssignment } from '@/server/assignments/withdraw-assignment';
import { currentAsker } from '@/server/auth/asker';
import { fieldWords } from './field-words';

/** Where a saved form leads: on to what is still to be picked, to the draft, or back to the class. */
function nextOf(form: FormData, { assignment, state }: SavedAssignment): string {
  const ofClass = `/classes/${form.get('classId')}`;
  const edit = `${ofClass}/assignments/${assignment}/edit`;
  if (state === 'to-pick') return `${edit}/items`;
  return state === 'draft' ? edit : ofClass;
}

/** Makes an assignment: handed out, kept as a draft, or on to what is to be picked. */
export async function makeAssignmentAction(state: FormState, form: FormData): Promise<FormState> {
  const next = (saved: SavedAssignment) => nextOf(form, saved);
  return formAction(makeAssignment, { words: fieldWords, next })(state, form);
}

/** Saves an assignment's form. */
export async function changeAssignmentAction(state: FormState, form: FormData): Promise<FormState> {
  const next = (saved: SavedAssignment) => nextOf(form, saved);
  return formAction(changeAssignment, { words: fieldWords, next })(state, form);
}

/** Saves what stays free once students have begun. */
export async function adjustAssignmentAction(state: FormState, form: FormData): Promise<FormState> {
  const next = (saved: SavedAssignment) => nextOf(form, saved);
  return formAction(adjustAssignment, { words: fieldWords, next })(state, form);
}

/** Fields of the list that narrow it down. */
const filters = ['document', 'passage', 'topic', 'kind', 'only'];

/** Keeps the ticks of the list, and goes where its button leads. */
export async function pickItemsAction(state: FormState, sent: FormData): Promise<FormState> {
  const form = sentForm(sent);
  const texts = (name: string) => form.getAll(name).map(String);
  const then = form.get('then');
  const shape = () => ({
    classId: form.get('classId'),
    assignment: form.get('assignment'),
    act: then === 'publish' ? 'publish' : 'save',
    listed: texts('listed'),
    picked: texts('picked'),
    places: Object.fromEntries(
      Object.entries(formFields(form))
        .filter(([name]) => name.startsWith('place/'))
        .map(([name, value]) => [name.slice('place/'.length), value]),
    ),
  });
  const next = (saved: SavedAssignment) => {
    const edit = `/classes/${form.get('classId')}/assignments/${saved.assignment}/edit`;
    if (then === 'publish') return nextOf(form, saved);
    if (then !== 'show') return edit;
    const query = new URLSearchParams(
      filters.flatMap((name) =>
        texts(`show.${name}`)
          .filter(Boolean)
          .map((value) => [name, value]),
      ),
    );
    return `${edit}/items?${query}`;
  };
  return formAction(pickItems, { words: fieldWords, shape, next })(state, form);
}

/** Takes an assignment back from the students, or gives it to them again. */
export async function withdrawAssignmentAction(
  state: FormState,
  form: FormData,
): Promise<FormState> {
  return formAction(withdrawAssignment)(state, form);
}

/** Shows what was to be shown after the due date. */
export async function releaseResultsAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(releaseResults)(state, form);
}

/** Deletes a draft. */
export async function deleteDraftAction(state: FormState, form: FormData): Promise<FormState> {
  const next = ({ classId }: { classId: string }) => `/classes/${classId}`;
  return formAction(deleteDraft, { next })(state, form);
}

/** Copies an assignment and opens the copy. */
export async function copyAssignmentAction(state: FormState, form: FormData): Promise<FormState> {
  const next = (copy: { assignment: string; classId: string }) =>
    `/classes/${copy.classId}/assignments/${copy.assignment}/edit`;
  return formAction(copyAssignment, { words: fieldWords, next })(state, form);
}

/** Returns how many questions go together by the choices of a form, or null where that cannot be told. */
export async function possibleQuestionsAction(form: FormData): Promise<number | null> {
  const found = await possibleQuestions(formFields(sentForm(form)), await currentAsker());
  return found.ok ? found.value.possible : null;
}

/** Returns what a student would see for an answer in the preview. */
export async function revealPreviewAction(input: PreviewAnswer) {
  return revealPreview(input, await currentAsker());
}
