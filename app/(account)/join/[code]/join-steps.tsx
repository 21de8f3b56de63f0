'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import type { FormState } from '@/domain/form-state';
import type { JoinQuestion } from '@/server/classes/look-up-name';
import { Field } from '@/ui/forms/field';
import { useFormState } from '@/ui/forms/form-context';
import { Button } from '@/ui/primitives/button';
import styles from './join-steps.module.css';

type Text =
  | 'name'
  | 'nameHint'
  | 'next'
  | 'otherName'
  | 'otherNameHint'
  | 'isThisYou'
  | 'pin'
  | 'pinHint'
  | 'enter'
  | 'somebodyElse'
  | 'number'
  | 'numberHint'
  | 'choosePin'
  | 'choosePinHint'
  | 'repeatPin'
  | 'join'
  | 'firstPin'
  | 'back';
type Texts = Readonly<Record<Text, string>>;

type Step = JoinQuestion['ask'] | 'name';
const steps: readonly Step[] = ['name', 'pin', 'first-pin', 'number', 'new-pin', 'other-name'];

function typedIn(state: FormState, field: string): string {
  if (state.state !== 'refused') return '';
  const value = state.values[field];
  return typeof value === 'string' ? value : '';
}

/** What is asked now: what the last answer leads to; after a refusal, the same again. */
function present(state: FormState): { step: Step; name: string; number: string } {
  if (state.state === 'done') {
    const { ask, name, number } = state.value as JoinQuestion;
    return { step: ask, name, number: number ?? '' };
  }
  const before = typedIn(state, 'asked');
  // Somebody else came first with this name: another one is asked for.
  const nameTaken = state.state === 'refused' && state.problem.code === 'name-taken';
  return {
    step: nameTaken ? 'other-name' : (steps.find((step) => step === before) ?? 'name'),
    name: typedIn(state, 'name'),
    number: typedIn(state, 'number'),
  };
}

/** The steps of joining, one question at a time: the name; then the PIN, or one to choose. */
export function JoinSteps({ texts }: { texts: Texts }) {
  const state = useFormState();
  const { step, name, number } = present(state);
  switch (step) {
    case 'name':
    case 'other-name':
      return <NameStep texts={texts} step={step} />;
    case 'number':
      return (
        <Asked step={step} title={name} text={texts.number} name={name}>
          <Field
            name="number"
            label={texts.numberHint}
            autoComplete="off"
            inputMode="numeric"
            maxLength={40}
          />
          <Button type="submit" weight="main" name="step" value="name" className={styles.go}>
            {texts.next}
          </Button>
        </Asked>
      );
    case 'pin':
      return (
        <Asked step={step} title={name} text={texts.isThisYou} name={name} number={number}>
          <Field
            name="pin"
            type="password"
            label={texts.pin}
            hint={texts.pinHint}
            autoComplete="current-password"
            maxLength={128}
          />
          <Button type="submit" weight="main" name="step" value="enter" className={styles.go}>
            {texts.enter}
          </Button>
          <Button type="submit" name="step" value="other" className={styles.go}>
            {texts.somebodyElse}
          </Button>
        </Asked>
      );
    case 'first-pin':
      return (
        <Asked step={step} title={name} text={texts.firstPin} name={name} number={number}>
          <ChosenPin texts={texts} />
          <Button type="submit" name="step" value="other" className={styles.go}>
            {texts.somebodyElse}
          </Button>
        </Asked>
      );
    case 'new-pin':
      return (
        <Asked step={step} title={name} text={null} name={name} number={number}>
          <ChosenPin texts={texts} />
          <Button type="submit" weight="plain" name="step" value="other">
            {texts.back}
          </Button>
        </Asked>
      );
  }
}

function NameStep({ texts, step }: { texts: Texts; step: 'name' | 'other-name' }) {
  const isOther = step === 'other-name';
  return (
    <div className={styles.step} key={step}>
      <input type="hidden" name="asked" value={step} />
      <Field
        name="name"
        label={isOther ? texts.otherName : texts.name}
        hint={isOther ? texts.otherNameHint : texts.nameHint}
        autoComplete="off"
        autoCapitalize="words"
        spellCheck={false}
        maxLength={80}
        autoFocus
      />
      <Button type="submit" weight="main" name="step" value="name" className={styles.go}>
        {texts.next}
      </Button>
    </div>
  );
}

/** A question about the name that was typed; it takes the focus, so that it is read. */
function Asked({
  step,
  title,
  text,
  name,
  number = '',
  children,
}: {
  step: Step;
  title: string;
  text: string | null;
  name: string;
  number?: string;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new question takes the focus.
  useEffect(() => heading.current?.focus(), [step]);
  return (
    <div className={styles.step} key={step}>
      <input type="hidden" name="asked" value={step} />
      <input type="hidden" name="name" value={name} />
      {step === 'number' ? null : <input type="hidden" name="number" value={number} />}
      <h2 ref={heading} tabIndex={-1} className={styles.name}>
        {title}
      </h2>
      {text === null ? null : <p>{text}</p>}
      {children}
    </div>
  );
}

function ChosenPin({ texts }: { texts: Texts }) {
  return (
    <>
      <Field
        name="pin"
        type="password"
        label={texts.choosePin}
        hint={texts.choosePinHint}
        autoComplete="new-password"
        inputMode="numeric"
        maxLength={6}
      />
      <Field
        name="repeatedPin"
        type="password"
        label={texts.repeatPin}
        autoComplete="new-password"
        inputMode="numeric"
        maxLength={6}
      />
      <Button type="submit" weight="main" name="step" value="join" className={styles.go}>
        {texts.join}
      </Button>
    </>
  );
}
