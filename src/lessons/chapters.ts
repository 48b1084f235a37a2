// In: the chapters with their lists of lessons, and all lessons. Out: the book in reading order, and what stands before
// and after a lesson. Runs while the site is built.

import { LessonError } from "./fence.ts";

/** What a chapter's front matter says. `lessons` are ids, in reading order. */
export type ChapterSource = {
  readonly id: string;
  readonly data: { readonly title: string; readonly summary: string; readonly lessons: readonly string[] };
};

/** A chapter with its lessons, in reading order. */
export type Chapter<L> = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly lessons: readonly L[];
};

/**
 * The chapters, ordered by their file names, with their lessons.
 * @throws {LessonError} when a chapter names a lesson that there is not, or a lesson stands in no chapter or in two.
 */
export function orderChapters<L extends { readonly id: string }>(
  chapters: readonly ChapterSource[],
  lessons: readonly L[],
): Chapter<L>[] {
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  const placed = new Map<string, string>();
  const ordered = [...chapters]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, data }) => ({
      id,
      title: data.title,
      summary: data.summary,
      lessons: data.lessons.map((name) => {
        const lesson = byId.get(name);
        if (lesson === undefined) throw new LessonError(`content/chapters/${id}.md: there is no lesson ${name}`);
        const other = placed.get(name);
        if (other !== undefined) throw new LessonError(`the lesson ${name} stands in ${other} and in ${id}`);
        placed.set(name, id);
        return lesson;
      }),
    }));
  for (const { id } of lessons) {
    if (!placed.has(id))
      throw new LessonError(`the lesson ${id} stands in no chapter: add it to one in content/chapters`);
  }
  return ordered;
}

/** Where a lesson stands in the book. */
export type LessonPlace<L> = {
  readonly chapter: Chapter<L>;
  /** counted from 1, within the chapter */
  readonly number: number;
  readonly previous: L | null;
  readonly next: L | null;
};

/** The place of a lesson. @throws when the book does not have it. */
export function placeOf<L extends { readonly id: string }>(book: readonly Chapter<L>[], id: string): LessonPlace<L> {
  const all = book.flatMap((chapter) => chapter.lessons.map((lesson, at) => ({ chapter, lesson, number: at + 1 })));
  const at = all.findIndex(({ lesson }) => lesson.id === id);
  const here = all[at];
  if (here === undefined) throw new LessonError(`the lesson ${id} stands in no chapter`);
  return {
    chapter: here.chapter,
    number: here.number,
    previous: all[at - 1]?.lesson ?? null,
    next: all[at + 1]?.lesson ?? null,
  };
}

/**
 * Where a reader can propose a change of a lesson; null when the site does not know its repository. `repository` is the
 * address of its front page ("https://github.com/owner/name").
 */
export function editLink(repository: string | undefined, file: string): string | null {
  if (repository === undefined || !/^https:\/\/[^\s]+$/.test(repository)) return null;
  return `${repository.replace(/\/+$/, "")}/edit/main/${file}`;
}
