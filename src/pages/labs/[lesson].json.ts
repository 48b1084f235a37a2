// The lab of each lesson as a set-up of the playground, with the project's files.

import { getCollection } from "astro:content";
import type { APIRoute } from "astro";
import { hostsOf } from "../../lab/spec.ts";
import { readProject } from "../../lessons/project.ts";
import { setupOf } from "../../playground/setup.ts";

export async function getStaticPaths() {
  const lessons = await getCollection("lessons");
  return lessons.map(({ id, data }) => ({ params: { lesson: id }, props: { lab: data.lab } }));
}

export const GET: APIRoute = ({ props }) => {
  const { lab } = props;
  return Response.json(setupOf({ ...lab, hosts: hostsOf(lab), files: readProject(lab.project) }));
};
