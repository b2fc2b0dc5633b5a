package org.relieflink.platform.document;

/**
 * 文书为的是什么：a lead, a proposal, a case number only, or what a later capability owns.
 *
 * @param kind of small letters, e.g. {@code lead}
 * @param id digits and hyphens; empty for {@link #CASE}
 */
public record SubjectRef(String kind, String id) {
  /** 只有案号。 */
  public static final SubjectRef CASE = new SubjectRef("case", "");

  /** 一条救助线索。 */
  public static final String LEAD = "lead";

  /** 一份存下的金额建议：candidate and proposal. */
  public static final String PROPOSAL = "proposal";

  public SubjectRef {
    if (!kind.matches("[a-z_]{1,40}") || !id.matches("[0-9-]{0,40}")) {
      throw new IllegalArgumentException("not a subject: " + kind);
    }
  }

  public static SubjectRef lead(long id) {
    return new SubjectRef(LEAD, Long.toString(id));
  }

  public static SubjectRef proposal(long candidate, long proposal) {
    return new SubjectRef(PROPOSAL, candidate + "-" + proposal);
  }
}
