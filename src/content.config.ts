// Which Markdown is a lesson or a chapter, and what its front matter must say.

import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { chapterSchema, lessonSchema } from "./lessons/schema.ts";

export const collections = {
  lessons: defineCollection({
    loader: glob({ base: "./content/lessons", pattern: "**/*.md" }),
    schema: lessonSchema,
  }),
  chapters: defineCollection({
    loader: glob({ base: "./content/chapters", pattern: "*.md" }),
    schema: chapterSchema,
  }),
};
