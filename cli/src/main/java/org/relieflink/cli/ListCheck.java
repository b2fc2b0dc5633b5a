package org.relieflink.cli;

import java.nio.file.Path;

/** 名单里要告诉人的事：空名单、缺编号、编号重复、号码被 Excel 损坏。 What a person must be told about a list. */
final class ListCheck {
  /** Fewer damaged numbers are single mistakes, not an export gone wrong. */
  private static final long DAMAGED_COLUMN = 10;

  private final LongSet ids = new LongSet();
  private long rows;
  private long withoutId;
  private long duplicates;
  private long firstDuplicateRow;
  private long numbers;
  private long damaged;
  private long firstDamagedRow;

  /**
   * Takes one row.
   *
   * @param idHash 64-bit hash of the key; 0 when blank
   */
  void row(long rowNumber, long idHash) {
    rows++;
    if (idHash == 0) {
      withoutId++;
    } else if (!ids.add(idHash)) {
      firstDuplicateRow = duplicates++ == 0 ? rowNumber : firstDuplicateRow;
    }
  }

  /** Takes one number cell that is not blank. */
  void number(long rowNumber, boolean scientific) {
    numbers++;
    if (scientific) {
      firstDamagedRow = damaged++ == 0 ? rowNumber : firstDamagedRow;
    }
  }

  long rows() {
    return rows;
  }

  /** Refuses what cannot be used, says what is doubtful; the exit code when all else goes well. */
  ExitCode report(Path file, Terminal terminal) {
    if (rows == 0) {
      throw CommandRefused.input("list.empty", file.getFileName());
    }
    if (damaged >= DAMAGED_COLUMN && damaged * 2 > numbers) {
      throw CommandRefused.input(
          "list.damaged-column", file.getFileName(), damaged, firstDamagedRow);
    }
    if (damaged > 0) {
      terminal.say("list.damaged", file.getFileName(), damaged, firstDamagedRow);
    }
    if (duplicates > 0) {
      terminal.say("list.duplicate-ids", file.getFileName(), duplicates, firstDuplicateRow);
    }
    if (withoutId > 0) {
      terminal.say("list.without-id", file.getFileName(), withoutId);
      return ExitCode.REJECTED_ROWS;
    }
    return damaged > 0 ? ExitCode.REJECTED_ROWS : ExitCode.OK;
  }
}
