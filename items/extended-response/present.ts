import {
  type ExtendedResponseItem,
  type ExtendedResponsePresented,
  extendedResponsePresentedSchema,
} from './item';

export function present(item: ExtendedResponseItem): ExtendedResponsePresented {
  return extendedResponsePresentedSchema.parse({
    type: 'extended-response',
    form: item.form,
    stem: item.stem,
    passages: item.passages.map(({ passage, voice, text }) => ({ passage, voice, text })),
    scale: item.scale && { lowest: item.scale.lowest, highest: item.scale.highest },
  });
}
