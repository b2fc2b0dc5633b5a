package org.relieflink.platform.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 文书的大门。 Every act is on the trail; what an officer may not see is never told of. */
public interface Documents {
  /** Rows of a list. */
  int MOST = 100;

  /** Characters of words and case numbers. */
  int LONGEST = 400;

  /** Drafts a paper; the same key with the same content once more gives the same paper. */
  Outcome<Document> draft(Officer officer, NewDocument order);

  /**
   * Writes the next version. Personal fields that are left empty stay as they are.
   *
   * @param version what the page was made of
   */
  Outcome<Document> write(Officer officer, long id, int version, Map<String, String> fields);

  /**
   * Any other step. Issuing allocates the next number and signs; the same key once more gives the
   * same paper, issued once.
   */
  Outcome<Document> act(Officer officer, long id, DocumentMove move);

  /** Empty where there is none for this officer. */
  Optional<Document> find(Officer officer, long id);

  /** Newest first, at most {@link #MOST}. */
  List<Document> list(Officer officer, DocumentState state);

  /** Papers of one subject, newest first. */
  List<Document> of(Officer officer, SubjectRef subject);

  /**
   * What a paper was made for; empty for a case number alone, and for what is not for this officer.
   */
  Optional<DocumentSubject.Known> about(Officer officer, SubjectRef subject);

  /** How many papers each state has for this officer. */
  Map<DocumentState, Integer> counts(Officer officer);

  /** How many checked papers wait to be issued. */
  int toIssue(Officer officer);

  /** What this officer may do with a paper now, in the order of the table. */
  List<DocumentAct> open(Officer officer, Document document);

  /** The forms in force, in the order of the kinds. */
  List<DocumentForm> forms();

  DocumentForm form(DocumentKind kind);

  /** Whether this officer may draft a paper for the subject, sealed as it is. */
  boolean drafts(Officer officer, SubjectRef subject);

  /**
   * What the subject knows for a form, by field, persons masked; the officer fills in the rest.
   * What is left out of a draft, and a person that is left masked, is filled in by {@link #draft}.
   */
  Outcome<Map<String, String>> known(Officer officer, SubjectRef subject, DocumentKind kind);

  /**
   * The paper in full, as it leaves the house.
   *
   * @param reason why; stands on the trail
   */
  Outcome<DocumentFile> file(Officer officer, long id, DocumentFile.Format format, String reason);

  /** What is published of a finished paper: names as 张某某, of minors 某, nothing of a number. */
  Outcome<DocumentFile> published(Officer officer, long id);
}
