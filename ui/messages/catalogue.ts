import account from './en/account.json';
import assignments from './en/assignments.json';
import charts from './en/charts.json';
import classes from './en/classes.json';
import common from './en/common.json';
import documentPage from './en/document.json';
import faults from './en/faults.json';
import following from './en/following.json';
import home from './en/home.json';
import items from './en/items.json';
import problems from './en/problems.json';
import progress from './en/progress.json';
import quiz from './en/quiz.json';
import study from './en/study.json';
import taking from './en/taking.json';

/** Every text a learner reads, in English: one folder to translate, one namespace a part of the app. */
export const catalogue = {
  account,
  assignments,
  charts,
  classes,
  common,
  document: documentPage,
  faults,
  following,
  home,
  items,
  problems,
  progress,
  quiz,
  study,
  taking,
};
export type Catalogue = typeof catalogue;
