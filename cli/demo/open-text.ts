import type { Random } from '@/domain/assessment/random';
import { shuffled } from '@/domain/assessment/random';
import { oneOf } from './chance';

/** Sentences that answers to a prompt are put together from, each kind in several words. */
interface Parts {
  /** Whole answers that say little. */
  weak: readonly string[];
  /** The point made, without words of the source. */
  points: readonly string[];
  /** Words of the source, quoted. */
  quotes: readonly string[];
  /** What the words do, or why it mattered. */
  reasons: readonly string[];
  /** What speaks against it, what stays open, what else one would need. */
  limits: readonly string[];
}

const partsOf: Readonly<Record<string, Parts>> = {
  'words-of-good-will': {
    weak: [
      'He is friendly because he wants to be friends with America.',
      'Brezhnev uses lots of polite words, like people did in letters back then.',
      'It sounds nice all the way through and he says congratulations to Carter.',
      'I think the tone is friendly because it is a letter between two presidents.',
    ],
    points: [
      'Brezhnev makes his letter sound friendly by praising what Carter wrote to him first.',
      'The tone is warm because he keeps speaking of things that both of them want.',
      'Many of his words turn the two leaders into partners.',
      'Brezhnev chooses words that agree with Carter before he comes to anything difficult.',
    ],
    quotes: [
      'For example, he calls Carter’s letter “in general constructive and hope inspiring”.',
      'He writes that they “accepted with satisfaction confirmation” of Carter’s goal.',
      'He says that what Carter wants “coincides with our basic approach”.',
      'In passage 5 the new shift is to come “by mutual efforts”.',
      'He calls what they are building a “business-like, trustful dialogue”.',
      'Near the end he speaks of “good will and sincere readiness for constructive cooperation”.',
    ],
    reasons: [
      'That makes Carter feel he was listened to, so he is more likely to listen in return.',
      'Because the words say “mutual” and “our”, the work belongs to both of them and neither has to give in.',
      'Praise at the start works like shaking hands before you bargain.',
      'If the dialogue is already “trustful”, then it would be rude to break it off.',
    ],
    limits: [
      'But “in general” holds something back: he doesn’t say he agrees with all of it.',
      'Still, “business-like” is a cool word next to “trustful”, so he is not only being nice.',
      'You should notice that he is friendly about Carter’s aims and not about anything Carter has done yet.',
      'The warm words also have a use, since the next passage sets conditions.',
    ],
  },
  'significance-of-geneva': {
    weak: [
      'Geneva was important because they wanted peace there.',
      'The conference was where they talked about nuclear weapons so it mattered a lot.',
      'It was significant because everyone would come together in one place.',
      'Brezhnev wanted the conference to happen again. I’m not sure why.',
    ],
    points: [
      'Reconvening the conference was Brezhnev’s way to get a settlement in the Near East.',
      'The letter treats Geneva as the thing the USA and USSR should agree on first.',
      'For Brezhnev the conference meant that peace in the Near East needed both powers.',
      'The Geneva conference is the one practical step he names for the Near East.',
    ],
    quotes: [
      'He says an understanding “in particular relating to the reconvening of the Geneva conference, will undoubtedly make success possible”.',
      'He asks for “the necessary understanding between the USA and the USSR”.',
      'He warns of “a possibility of new dangerous explosions”, so there is no time to lose.',
      'It should respect “all the lawful rights and interests of all sides--both Arabs, including the Palestinians, and Israel”.',
    ],
    reasons: [
      'This matters because without a settlement there could be another war like the one of October 1973.',
      'It gives the Soviet Union a seat at the table, which it wouldn’t have if America did it alone.',
      'Since every side’s rights are to count, a conference fits better than a deal between two of them.',
      'The word “necessary” says that neither power can bring it about without the other.',
    ],
    limits: [
      'But he only says it makes success “possible”, so even he doesn’t promise peace.',
      'That the USSR wanted influence is my inference, because the letter never says so.',
      'The letter doesn’t say when it should meet or who speaks for the Palestinians, which was the hard part.',
      'I would want to see what Carter answered before saying how much it really changed.',
    ],
  },
  'use-europe': {
    weak: [
      'He asks the United States to help with Europe and to be peaceful.',
      'Brezhnev wants America to leave Europe alone.',
      'He asks about Vienna, and it is quite definite.',
      'There are some European questions in the letter but it doesn’t say much about them.',
    ],
    points: [
      'Brezhnev asks for movement on Vienna, Helsinki, Western Berlin and Cyprus.',
      'What he asks about Europe is mostly attention and cooperation, not a particular deal.',
      'The clearest request on Europe is about the talks in Vienna.',
      'He names several European questions, but some get a whole passage and others only a few words.',
    ],
    quotes: [
      'Passage 11 says “We want to bring about a shift in the Vienna negotiations”.',
      'He would like Carter’s government “to treat with attention the proposals” of the Warsaw Treaty countries.',
      'Passage 19 calls cooperation “vitally important”.',
      'European security is to be strengthened “on the basis of decisions adopted in Helsinki”.',
      'On Berlin he wants “strict observance of the Four-Power treaty”.',
    ],
    reasons: [
      'Asking to “treat with attention” is less than asking to accept, so he leaves Carter room.',
      '“Strict observance” is definite, because a treaty that exists can be kept or broken.',
      'The words “or, say, a settlement on Cyprus” sound like an example and not like a demand.',
      'He puts them together in one sentence, so none of them can be his main point.',
    ],
    limits: [
      'How far troops should be reduced isn’t said, so the shift could be large or small.',
      'He doesn’t say what the proposals were, so from these passages you cannot judge if they were fair.',
      'So it is definite about keeping what is agreed and vague about anything new.',
      'To know how serious it was I’d need the proposals that were made in Vienna the year before.',
    ],
  },
  'words-of-warning-on-trade': {
    weak: [
      'He says he wants more trade but he is angry.',
      'Brezhnev warns that there will be no trade any more.',
      'It is a warning because trade relations can suffer.',
      'He uses strong words about the economy and mutual benefit.',
    ],
    points: [
      'Brezhnev begins with a wish for trade and turns it into a condition.',
      'The warning comes only after he has said how much he wants trade.',
      'Passage 21 is a wish and passage 22 is the price if it isn’t granted.',
      'He makes trade depend on America taking its limits away.',
    ],
    quotes: [
      'The wish is “we did and still do want our relations in this sphere to develop”.',
      'He speaks of “mutual--i stress, mutual benefit for both sides”.',
      'The turn is “But it is necessary for this”.',
      'What is in the way he calls “all kinds of discriminatory limitations and artificially created obstacles”.',
      'The warning is that “overall relations between our countries will also suffer a blow”.',
    ],
    reasons: [
      'The word “But” changes everything, since now the wish has a condition.',
      '“Artificially created” says that somebody made the obstacles on purpose, so somebody could remove them.',
      'Going from “economic contacts” to “overall relations” makes the loss much larger than trade.',
      'Calling the limits “discriminatory” leaves no room for a good reason behind them.',
    ],
    limits: [
      'He never says what the blow would be, so it stays a hint and not an open threat.',
      'He stresses “mutual”, which keeps it polite: America would lose too.',
      '“Domestic competence” probably means emigration, but that is background and not in the letter.',
      'It is a warning about what would happen, not about what he would do.',
    ],
  },
  'confidence-no-advantage-in-africa': {
    weak: [
      'I am confident because he says so himself.',
      'Not confident at all, because you cannot trust Brezhnev.',
      'In the middle. He might be telling the truth and he might not.',
      'I believe it since he says they are for freedom and independence.',
    ],
    points: [
      'I am not very confident, because the one who denies it is the one it is about.',
      'The letter says so clearly, but I only half believe it.',
      'After reading it I am less sure than before.',
      'It is good evidence of what Brezhnev wanted Carter to think.',
    ],
    quotes: [
      'He writes “the USSR does not look for any benefits for itself in this region”.',
      'He begins “Despite what is sometimes said about this”.',
      'In the same passage he says “we are united with the struggle of the South African peoples”.',
      'He says he recognizes “the right of nobody but these peoples themselves to determine their fate”.',
    ],
    reasons: [
      '“Despite what is sometimes said” shows that others were accusing them already.',
      'He gains something if Carter believes him, so he would write it either way.',
      'Being “united with the struggle” is taking a side, which is not the same as wanting nothing.',
      'A letter to the leader of the rival is a place where you would deny it.',
    ],
    limits: [
      'I’d need records of what the USSR sent there, such as weapons or advisers.',
      'Someone from an African government or an American report could show if it is true.',
      'It doesn’t prove that he lied: supporting someone can be honest too.',
      'What would raise my confidence is a Soviet paper that wasn’t written for the Americans.',
    ],
  },
};

/**
 * Returns an answer to a prompt as a student might write it, of a level from 0 (says little) to 3
 * (quotes, explains and weighs). Throws for a prompt it knows nothing of.
 */
export function openText(prompt: string, level: number, random: Random): string {
  const parts = partsOf[prompt];
  if (parts === undefined) throw new Error(`There are no answers to the prompt ${prompt}.`);
  if (level === 0) return oneOf(parts.weak, random);
  const [quote = '', other = ''] = shuffled(parts.quotes, random);
  const sentences = [oneOf(parts.points, random), quote];
  if (level > 1) sentences.push(oneOf(parts.reasons, random));
  if (level > 2) sentences.push(other, oneOf(parts.limits, random));
  return sentences.join(' ');
}
