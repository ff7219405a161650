/** Whether an answer fits its question. */
import { PipelineError } from './errors';
import type { Answer, Clarification } from './schema/clarification';

/** @throws PipelineError `answers_invalid` with what would be valid. */
export function checkAnswer(clarifications: readonly Clarification[], answer: Answer): void {
  const clarification = clarifications.find(({ id }) => id === answer.clarificationId);
  if (!clarification) throw invalid(`There is no question ${answer.clarificationId}.`);
  if (clarification.options.some(({ id }) => id === answer.value)) return;
  const complaint = complaintAbout(clarification, answer.value);
  if (complaint) throw invalid(`${clarification.question} ${complaint}`);
}

/** What is wrong with a typed answer, as a sentence for the person; undefined when it is fine. */
export function complaintAbout({ freeText, options }: Clarification, text: string): string | undefined {
  if (!freeText) return `Choose one of: ${options.map(({ id }) => id).join(', ')}.`;
  if (text.trim() === '') return 'Enter an answer.';
  if (freeText.kind === 'text') {
    return text.length > freeText.maxLength ? `Enter at most ${freeText.maxLength} characters.` : undefined;
  }
  const isWhole = /^-?\d{1,15}$/.test(text.trim());
  const fits = isWhole && Number(text) >= freeText.min && Number(text) <= freeText.max;
  return fits ? undefined : `Enter a whole number from ${freeText.min} to ${freeText.max}.`;
}

function invalid(userMessage: string): PipelineError {
  return new PipelineError({ reason: 'answers_invalid', userMessage });
}
