package org.relieflink.bench.kernels;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.relieflink.bench.peer.ListFile;
import org.relieflink.linkage.CaseParty;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.NumberIndex;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.PoolRecord;

/** 微测用的名单。 The lists that kernels run on. */
public final class KernelLists {
  /** System property that names the folder. */
  public static final String PROPERTY = "relief.bench.lists";

  /** A file of more than two gigabytes is not read: a long pool comes in several. */
  private static final String SPLIT = "pool-*.csv";

  /** A power of two, so that taking the next one costs no division. */
  private static final int MOST = 1 << 13;

  private KernelLists() {}

  /** The pool: {@code pool.csv}, or in their order the files of one that was split. */
  public static List<Path> pools(Path folder) throws IOException {
    List<Path> pools = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, SPLIT)) {
      files.forEach(pools::add);
    }
    Collections.sort(pools);
    return pools.isEmpty() ? List.of(folder.resolve("pool.csv")) : pools;
  }

  static List<Path> pools() throws IOException {
    return pools(folder());
  }

  static PoolIndex index(int threads) throws IOException {
    PoolIndex.Builder builder = PoolIndex.builder(LinkageModel.standard()).threads(threads);
    for (Path pool : pools()) {
      builder.addCsv(pool);
    }
    return builder.build();
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
    for (Path pool : pools()) {
      ListFile.forEach(
          pool,
          row -> {
            if (seen[0]++ % n == 0) {
              some.add(record(row));
            }
          });
    }
    return some;
  }

  /** The numbers of lists, one behind the other, as {@link NumberIndex} joins them. */
  static long[] numbers(List<Path> files) throws IOException {
    LongStream.Builder numbers = LongStream.builder();
    for (Path file : files) {
      ListFile.forEach(file, row -> numbers.add(NumberIndex.packed(row.get("citizen_id"))));
    }
    return numbers.build().toArray();
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
