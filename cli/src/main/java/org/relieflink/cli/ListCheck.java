package org.relieflink.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.relieflink.linkage.ListNotes;

/** 名单里要告诉人的事：空名单、缺编号、编号重复、号码被 Excel 损坏。 What a person must be told about a list. */
final class ListCheck {
  /** Fewer damaged numbers are single mistakes, not an export gone wrong. */
  private static final long DAMAGED_COLUMN = 10;

  private final Set<String> ids = new HashSet<>();
  private long rows;
  private long withoutId;
  private long duplicates;
  private long firstDuplicateRow;
  private long numbers;
  private long damaged;
  private long firstDamagedRow;

  /** Takes one row; {@code id} is empty when blank. */
  void row(long rowNumber, String id) {
    rows++;
    if (id.isEmpty()) {
      withoutId++;
    } else if (!ids.add(id)) {
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

  ListNotes notes() {
    return new ListNotes(
        rows, withoutId, duplicates, firstDuplicateRow, numbers, damaged, firstDamagedRow);
  }

  /** Refuses what cannot be used, says what is doubtful; the exit code when all else goes well. */
  static ExitCode report(Path file, ListNotes notes, Terminal terminal) {
    if (notes.rows() == 0) {
      throw CommandRefused.input("list.empty", file.getFileName());
    }
    if (notes.damaged() >= DAMAGED_COLUMN && notes.damaged() * 2 > notes.numbers()) {
      throw CommandRefused.input(
          "list.damaged-column", file.getFileName(), notes.damaged(), notes.firstDamagedRow());
    }
    if (notes.damaged() > 0) {
      terminal.say("list.damaged", file.getFileName(), notes.damaged(), notes.firstDamagedRow());
    }
    if (notes.duplicates() > 0) {
      terminal.say(
          "list.duplicate-ids", file.getFileName(), notes.duplicates(), notes.firstDuplicateRow());
    }
    if (notes.withoutId() > 0) {
      terminal.say("list.without-id", file.getFileName(), notes.withoutId());
      return ExitCode.REJECTED_ROWS;
    }
    return notes.damaged() > 0 ? ExitCode.REJECTED_ROWS : ExitCode.OK;
  }
}
