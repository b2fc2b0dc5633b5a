package org.relieflink.platform.pool.internal.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * 一份坏文件，以及本该怎样。 One damaged file of the corpus, and what the generator knows of it.
 *
 * @param kind what was done to it, as the report prints it
 * @param encoding the encoding it was written in; empty for workbooks and for what is no text
 * @param codes the refusals that are right; empty when the file has to be read
 * @param rows data rows in it, accepted or listed; -1 when only the check itself can know
 * @param reasons the reason of each row that has to be listed, in their order
 */
record DamagedFile(
    String kind, Path path, String encoding, Set<String> codes, int rows, List<String> reasons) {
  static DamagedFile refused(String kind, Path path, String... codes) {
    return new DamagedFile(kind, path, "", Set.of(codes), 0, List.of());
  }

  /** Bytes hurt at random: any refusal, or any reading, but nothing else. */
  static DamagedFile either(String kind, Path path) {
    return new DamagedFile(kind, path, "", Set.of(), -1, List.of());
  }
}
