import type { Negotiation } from "../../dataset/negotiation";
import { type DatasetTable, date, id, knownDate, refersTo, several, text } from "./table-builder";
import { joinValues } from "./table-schema";

export function tableEvents({ events }: Negotiation): DatasetTable {
  return {
    name: "events",
    title: "Events",
    description: "What happened around the talks.",
    fields: [
      id("Id of the event."),
      date("date", "The day it happened."),
      text("title", "What happened."),
      text("text", "What happened, in more detail."),
      several("issues", "Ids of the issues it concerns."),
      refersTo("sources", "source", "Where it is found."),
    ],
    key: ["id"],
    rows: events.map((event) => ({
      id: event.id,
      date: event.date,
      title: event.title,
      text: event.text,
      issues: joinValues(event.issues ?? []),
      source: event.source,
    })),
  };
}

export function tableSources({ sources }: Negotiation): DatasetTable {
  return {
    name: "sources",
    title: "Sources",
    description: "The documents in which everything was found.",
    fields: [
      id("Id of the source."),
      text("publisher", "Who published the words first."),
      text("carried_by", "The outlet in which they were read, if different."),
      text("title", "Its title; empty if it was not seen."),
      text("author", "Who wrote it."),
      knownDate(
        "date",
        "When it was published: the day, or the month or year where no more is known.",
        sources.map((one) => one.date),
      ),
      text("date_note", "How the date was inferred, if it was."),
      text("url", "Its URL."),
      text("note", "What a reader should know about it."),
      text("archived", "The URL of a copy in a web archive, where one is known."),
      date("archived_on", "The day of that copy."),
      date("dead", "The day on which its URL was found to lead nowhere."),
      text("text_sha256", "The SHA-256 of the text that is kept for checking quotations."),
    ],
    key: ["id"],
    rows: sources.map((source) => ({
      id: source.id,
      publisher: source.publisher,
      carried_by: source.carriedBy ?? "",
      title: source.title ?? "",
      author: source.author ?? "",
      date: source.date,
      date_note: source.dateNote ?? "",
      url: source.url,
      note: source.note ?? "",
      archived: source.archived?.url ?? "",
      archived_on: source.archived?.date ?? "",
      dead: source.dead ?? "",
      text_sha256: source.text?.sha256 ?? "",
    })),
  };
}

export function tableCorrections({ corrections }: Negotiation): DatasetTable {
  return {
    name: "corrections",
    title: "Corrections",
    description: "What was corrected in the data after readers could have seen it, newest first.",
    fields: [
      id("Id of the correction."),
      date("date", "The day of the correction."),
      text("what", "What was changed."),
      text("why", "Why it was changed."),
      refersTo("sources", "source", "The document that showed the error, if any."),
      refersTo("issues", "issue", "The issue it concerns, if any."),
      refersTo("statements", "statement", "The statement it concerns, if any."),
    ],
    key: ["id"],
    rows: corrections.map((one) => ({
      id: one.id,
      date: one.date,
      what: one.what,
      why: one.why,
      source: one.source ?? "",
      issue: one.issue ?? "",
      statement: one.statement ?? "",
    })),
  };
}
