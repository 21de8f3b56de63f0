import common from './en/common.json';
import documentPage from './en/document.json';
import faults from './en/faults.json';
import home from './en/home.json';
import items from './en/items.json';
import problems from './en/problems.json';
import progress from './en/progress.json';
import quiz from './en/quiz.json';
import study from './en/study.json';

/** Every text a learner reads, in English: one folder to translate, one namespace a part of the app. */
export const catalogue = {
  common,
  document: documentPage,
  faults,
  home,
  items,
  problems,
  progress,
  quiz,
  study,
};
export type Catalogue = typeof catalogue;
