package org.relieflink.bench.kernels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.bench.peer.ListFile;
import org.relieflink.linkage.CaseParty;
import org.relieflink.linkage.PoolRecord;

/** 微测用的名单。 The lists that kernels run on. */
public final class KernelLists {
  /** System property that names the folder. */
  public static final String PROPERTY = "relief.bench.lists";

  /** A power of two, so that taking the next one costs no division. */
  private static final int MOST = 1 << 13;

  private KernelLists() {}

  static Path pool() {
    return folder().resolve("pool.csv");
  }

  static Path partyFile() {
    return folder().resolve("parties.csv");
  }

  private static Path folder() {
    return Path.of(System.getProperty(PROPERTY, "."));
  }

  /** The first parties of the list, again from the start until there are enough. */
  static CaseParty[] parties() throws IOException {
    List<CaseParty> some = new ArrayList<>();
    ListFile.forEach(
        partyFile(),
        row -> {
          if (some.size() < MOST) {
            some.add(party(row));
          }
        });
    CaseParty[] parties = new CaseParty[MOST];
    for (int i = 0; i < MOST; i++) {
      parties[i] = some.get(i % some.size());
    }
    return parties;
  }

  /** Every n-th record of the pool. */
  static List<PoolRecord> everyRecord(int n) throws IOException {
    List<PoolRecord> some = new ArrayList<>();
    int[] seen = {0};
    ListFile.forEach(
        pool(),
        row -> {
          if (seen[0]++ % n == 0) {
            some.add(record(row));
          }
        });
    return some;
  }

  private static PoolRecord record(ListFile.Row row) {
    return new PoolRecord(
        row.get("record_id"),
        row.get("class"),
        row.get("name"),
        row.get("citizen_id"),
        row.get("sex"),
        row.get("birth_date"),
        row.get("division"),
        row.get("address"),
        row.get("phone"),
        row.get("household_id"),
        row.get("relation"));
  }

  private static CaseParty party(ListFile.Row row) {
    return new CaseParty(
        row.get("party_id"),
        row.get("name"),
        row.get("citizen_id"),
        row.get("sex"),
        row.get("birth_date"),
        row.get("division"),
        row.get("address"),
        row.get("phone"));
  }
}
