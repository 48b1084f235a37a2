// Which Markdown is a lesson, and what its front matter must say.

import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { lessonSchema } from "./lessons/schema.ts";

export const collections = {
  lessons: defineCollection({
    loader: glob({ base: "./content/lessons", pattern: "**/*.md" }),
    schema: lessonSchema,
  }),
};
