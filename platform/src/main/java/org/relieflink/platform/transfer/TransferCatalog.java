package org.relieflink.platform.transfer;

import java.util.List;
import java.util.Set;

/** 移送的目录：what may be chosen today, by the dated rules. */
public interface TransferCatalog {
  /** 一个单位。 */
  record Department(String line, String title) {}

  /** Departments that may get something of this class today, in the order of the file. */
  List<Department> departments(DataClass dataClass);

  /** Title of a line, whether it is a department or not; the line where nobody named it. */
  String titleOf(String line);

  /** Line of the coordinating office. */
  String coordinator();

  /** What a department may get of this class today; nothing where no row speaks of it. */
  Set<TransferField> fields(String line, DataClass dataClass);

  List<TransferChoice> helps();

  List<TransferChoice> reasons(TransferAct act);

  List<OutcomeKind> outcomes();

  /** Title of a help, reason or outcome, whichever version; the id where there is none. */
  String titleOfChoice(String id);

  /** Bytes of one paper, at most. */
  int paperBytes();

  /** Papers with one reply, at most. */
  int paperCount();
}
