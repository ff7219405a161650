/** Asks the spec's open questions, one after another, as QuickPicks; typed answers go through an InputBox. */
import * as vscode from 'vscode';
import type { Answer, Clarification } from '../pipeline/schema/clarification';

export type Reply =
  | { readonly kind: 'answer'; readonly value: string; readonly how: 'chosen' | 'typed' | 'assumed' }
  | { readonly kind: 'useRecommendedForRest' }
  | { readonly kind: 'back' }
  | { readonly kind: 'dismissed' };

export interface QuestionPlace {
  /** From 1. */
  readonly step: number;
  readonly total: number;
  /** What was answered before, when the person comes back to it. */
  readonly earlier: string | undefined;
  /** What is wrong with a typed answer, as a sentence; undefined when it is fine. */
  readonly complaintAbout: (text: string) => string | undefined;
  readonly showInSpec: () => void;
}

interface Item extends vscode.QuickPickItem {
  readonly reply: Reply | 'type';
}

/** Resolves with what the person did; `dismissed` for Esc. */
export async function askQuestion(question: Clarification, place: QuestionPlace): Promise<Reply> {
  place.showInSpec();
  const reply = await pick(question, place);
  if (reply !== 'type') return reply;
  const text = await vscode.window.showInputBox({
    title: question.question,
    prompt: question.why,
    ignoreFocusOut: true,
    validateInput: (value) => place.complaintAbout(value),
    ...(place.earlier !== undefined && { value: place.earlier }),
  });
  return text === undefined ? askQuestion(question, place) : { kind: 'answer', value: text.trim(), how: 'typed' };
}

/** The recommended answers to these questions. */
export function recommendedAnswers(questions: readonly Clarification[]): Answer[] {
  return questions.map(({ id, recommended }) => ({ clarificationId: id, value: recommended, how: 'assumed' }));
}

const showInSpecButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('go-to-file'),
  tooltip: 'Show in Spec',
};

function pick(question: Clarification, place: QuestionPlace): Promise<Reply | 'type'> {
  const quickPick = vscode.window.createQuickPick<Item>();
  quickPick.title = question.question;
  quickPick.step = place.step;
  quickPick.totalSteps = place.total;
  quickPick.placeholder = question.freeText ? 'Choose or type an answer' : 'Choose an answer';
  quickPick.ignoreFocusOut = true;
  quickPick.matchOnDetail = true;
  quickPick.buttons = [...(place.step > 1 ? [vscode.QuickInputButtons.Back] : []), showInSpecButton];
  const items = itemsOf(question, place);
  quickPick.items = items;
  const active = items.find(
    ({ reply }) => reply !== 'type' && reply.kind === 'answer' && reply.value === place.earlier,
  );
  if (active) quickPick.activeItems = [active];
  return new Promise((resolve) => {
    const end = (reply: Reply | 'type') => {
      resolve(reply);
      quickPick.dispose();
    };
    quickPick.onDidChangeValue((value) => {
      quickPick.items = [...typedItems(question, place, value), ...items];
    });
    quickPick.onDidTriggerButton((button) =>
      button === vscode.QuickInputButtons.Back ? end({ kind: 'back' }) : place.showInSpec(),
    );
    quickPick.onDidAccept(() => {
      const chosen = quickPick.selectedItems[0];
      if (chosen) end(chosen.reply);
    });
    quickPick.onDidHide(() => end({ kind: 'dismissed' }));
    quickPick.show();
  });
}

function itemsOf(question: Clarification, { step, total }: QuestionPlace): Item[] {
  const { options, recommended, why, freeText } = question;
  const ordered = [...options].sort((a, b) => Number(b.id === recommended) - Number(a.id === recommended));
  const items: Item[] = ordered.map(({ id, label, detail }) => ({
    label,
    ...(id === recommended ? { description: 'Recommended', detail: why } : detail && { detail }),
    reply: { kind: 'answer', value: id, how: 'chosen' },
  }));
  if (freeText) items.push({ label: '$(edit) Enter Another Answer…', reply: 'type' });
  items.push({ label: '', kind: vscode.QuickPickItemKind.Separator, reply: { kind: 'dismissed' } });
  items.push({
    label: '$(debug-step-over) Skip and Assume Recommended',
    reply: { kind: 'answer', value: recommended, how: 'assumed' },
  });
  if (step < total)
    items.push({ label: '$(check-all) Use Recommended for the Rest', reply: { kind: 'useRecommendedForRest' } });
  return items;
}

/** Typed text can be taken as it is where the question allows it; it is never taken for an item that cannot be seen. */
function typedItems({ freeText }: Clarification, { complaintAbout }: QuestionPlace, typed: string): Item[] {
  const text = typed.trim();
  if (!freeText || text === '') return [];
  const complaint = complaintAbout(text);
  if (complaint) return [];
  return [{ label: `Use "${text}"`, alwaysShow: true, reply: { kind: 'answer', value: text, how: 'typed' } }];
}
