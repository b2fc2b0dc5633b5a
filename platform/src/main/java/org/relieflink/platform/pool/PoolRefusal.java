package org.relieflink.platform.pool;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 数据池为什么不收、不办。 Why the pool refuses; texts under {@code pool.refusal.*}. */
public enum PoolRefusal implements RefusalCode {
  /** The table reader's gate says no; the sentence is the reader's. */
  FILE_UNREADABLE(RefusalKind.UNPROCESSABLE),
  /** The same bytes came in before. */
  FILE_KNOWN(RefusalKind.CONFLICT),
  /** The stored file was destroyed with the data of a person in it. */
  FILE_DESTROYED(RefusalKind.NOT_FOUND),
  /** No sheet has a header we can read. */
  HEADER_MISSING(RefusalKind.UNPROCESSABLE),
  /** A column the list cannot do without is missing. */
  COLUMN_MISSING(RefusalKind.UNPROCESSABLE),
  /** A number column was damaged throughout by a spreadsheet. */
  COLUMN_DAMAGED(RefusalKind.UNPROCESSABLE),
  /** Title and header, but no row. */
  LIST_EMPTY(RefusalKind.UNPROCESSABLE),
  /** The sender says another number of rows than the file has: some were lost on the way. */
  ROWS_DIFFER(RefusalKind.UNPROCESSABLE),
  /** Not one row is right. */
  NO_GOOD_ROW(RefusalKind.UNPROCESSABLE),
  LIST_MOVED_ON(RefusalKind.CONFLICT),
  /** Connection lost or disk full, time and again: the server no longer goes on by itself. */
  IMPORT_OUTAGE(RefusalKind.BUSY),
  /** The list belongs to another department. */
  OTHER_DEPARTMENT(RefusalKind.FORBIDDEN),
  /** The agreement under which the list is held has run out. */
  AGREEMENT_EXPIRED(RefusalKind.FORBIDDEN),
  BATCH_UNKNOWN(RefusalKind.NOT_FOUND),
  RECORD_UNKNOWN(RefusalKind.NOT_FOUND),
  /** No list of this id, or none of the officer's. */
  SOURCE_UNKNOWN(RefusalKind.NOT_FOUND),
  CONTRACT_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** The contract was withdrawn: no new file is taken under it. */
  CONTRACT_WITHDRAWN(RefusalKind.CONFLICT),
  /** The contract is written wrongly; each place is told. */
  CONTRACT_WRONG(RefusalKind.UNPROCESSABLE),
  /** No own contract of this number, or none of the officer's. */
  VERSION_UNKNOWN(RefusalKind.NOT_FOUND),
  /** Who made a contract does not put it in force, nor withdraw it. */
  SAME_PERSON(RefusalKind.CONFLICT),
  /** A department writes its contract; the procuratorate puts it in force. */
  RELEASE_BY_OFFICE(RefusalKind.CONFLICT),
  /** No trial of this very text, or one in which no row was good. */
  CONTRACT_UNTRIED(RefusalKind.CONFLICT),
  /** What is asked does not fit the state of the version. */
  CONTRACT_STATE(RefusalKind.CONFLICT),
  /** Id, prefix or class is another list's by now. */
  CONTRACT_TAKEN(RefusalKind.CONFLICT),
  SAMPLE_TOO_LARGE(RefusalKind.UNPROCESSABLE),
  /** What is asked does not fit where the import stands. */
  STATUS_WRONG(RefusalKind.CONFLICT),
  /** Too many rows of the file stand in it twice. */
  ROWS_TWICE(RefusalKind.UNPROCESSABLE),
  /** Too many rows are of persons whom the list has under other record numbers. */
  PERSONS_KNOWN(RefusalKind.UNPROCESSABLE),
  /** Only what was checked and waits for its yes is cleaned. */
  CLEAN_CLOSED(RefusalKind.CONFLICT),
  /** Somebody else took a step in the meantime. */
  CLEAN_MEANWHILE(RefusalKind.CONFLICT),
  /** No cell would change. */
  CLEAN_NOTHING(RefusalKind.UNPROCESSABLE),
  /** The column is mended cell by cell only. */
  CLEAN_FIELD(RefusalKind.UNPROCESSABLE),
  /** The row is right as it came. */
  CLEAN_ROW_GOOD(RefusalKind.CONFLICT),
  /** More rows than are cleaned here. */
  CLEAN_TOO_LARGE(RefusalKind.UNPROCESSABLE),
  /** No more steps are written down for one file. */
  CLEAN_STEPS_FULL(RefusalKind.UNPROCESSABLE),
  /** A later import builds on this one. */
  LATER_BATCH(RefusalKind.CONFLICT),
  /** Records that the batch ended were deleted by rule: an undo would lose them. */
  RECORDS_ENDED_BY_RULE(RefusalKind.CONFLICT),
  /** Same Idempotency-Key, other files. */
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  NO_FILE(RefusalKind.BAD_REQUEST),
  TOO_MANY_FILES(RefusalKind.BAD_REQUEST),
  NOT_ALLOWED(RefusalKind.FORBIDDEN);

  private final RefusalKind kind;

  PoolRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "pool";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
