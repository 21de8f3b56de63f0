import account from './en/account.json';
import assignments from './en/assignments.json';
import charts from './en/charts.json';
import classes from './en/classes.json';
import common from './en/common.json';
import documentPage from './en/document.json';
import faults from './en/faults.json';
import following from './en/following.json';
import gradebook from './en/gradebook.json';
import home from './en/home.json';
import items from './en/items.json';
import live from './en/live.json';
import marking from './en/marking.json';
import mastery from './en/mastery.json';
import problems from './en/problems.json';
import progress from './en/progress.json';
import quiz from './en/quiz.json';
import regrading from './en/regrading.json';
import study from './en/study.json';
import taking from './en/taking.json';
import worksheet from './en/worksheet.json';

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
  gradebook,
  home,
  items,
  live,
  marking,
  mastery,
  problems,
  progress,
  quiz,
  regrading,
  study,
  taking,
  worksheet,
};
export type Catalogue = typeof catalogue;
