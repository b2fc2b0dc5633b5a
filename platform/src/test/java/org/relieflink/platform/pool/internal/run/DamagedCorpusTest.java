package org.relieflink.platform.pool.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.relieflink.tabular.TableRefusedException;

@DisplayName("五百多份坏文件：要么一句话拒收，要么每一行收下或者列出来，绝不出错")
class DamagedCorpusTest {
  private static final ContractBook BOOK = ContractBook.shipped();
  private static final Contract VETERANS = BOOK.get("veterans_affairs/veterans");
  private static final InspectFile INSPECTION = new InspectFile(BOOK);

  @TempDir static Path folder;
  private static List<DamagedFile> corpus = List.of();

  /** What the import's own check says of a file. */
  private record Outcome(
      @Nullable String refusal, String encoding, long good, List<CheckedRow> bad) {}

  @BeforeAll
  static void make() throws IOException {
    corpus = DamagedCorpus.make(folder);
  }

  @Tag("asvs-5.2.2")
  @Test
  @DisplayName("每一份都走导入检查的原路，结局与制作时所知相同")
  void everyFileEndsAsItShould() throws IOException {
    Map<String, int[]> report = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    int named = 0;
    int right = 0;
    for (DamagedFile file : corpus) {
      Outcome outcome = check(file.path());
      String fault = fault(file, outcome);
      if (!fault.isEmpty()) {
        wrong.add(file.kind() + " " + file.path().getFileName() + ": " + fault);
      }
      count(report.computeIfAbsent(file.kind(), kind -> new int[4]), outcome);
      named += file.encoding().isEmpty() ? 0 : 1;
      right += !file.encoding().isEmpty() && file.encoding().equals(outcome.encoding()) ? 1 : 0;
    }
    print(report, named, right);
    assertThat(wrong).isEmpty();
    assertThat(corpus).hasSizeGreaterThanOrEqualTo(500);
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(named * 0.995));
  }

  private static void count(int[] line, Outcome outcome) {
    line[0]++;
    line[1] += outcome.refusal() == null ? 0 : 1;
    line[2] += (int) outcome.good();
    line[3] += outcome.bad().size();
  }

  private static void print(Map<String, int[]> report, int named, int right) {
    StringBuilder text = new StringBuilder("damaged files: " + corpus.size());
    text.append(", encodings right ").append(right).append(" of ").append(named).append('\n');
    report.forEach(
        (kind, n) ->
            text.append(
                "  %s: %d files, %d refused, %d rows taken, %d rows listed%n"
                    .formatted(kind, n[0], n[1], n[2], n[3])));
    System.out.print(text);
  }

  /** What differs from what the generator knows; empty when all is well. */
  private static String fault(DamagedFile file, Outcome outcome) {
    if (!file.codes().isEmpty()) {
      return file.codes().contains(String.valueOf(outcome.refusal()))
          ? ""
          : "refused " + outcome.refusal() + " instead of " + file.codes();
    }
    if (outcome.bad().stream().anyMatch(DamagedCorpusTest::isUntold)) {
      return "a row without row, column or reason";
    }
    if (file.rows() < 0) {
      return "";
    }
    List<String> reasons =
        outcome.bad().stream()
            .flatMap(row -> row.faults().stream().map(fault -> fault.reason().name()))
            .toList();
    boolean equal =
        outcome.refusal() == null
            && outcome.good() + outcome.bad().size() == file.rows()
            && reasons.equals(file.reasons());
    return equal
        ? ""
        : "%s, %d good, %s instead of %d rows, %s"
            .formatted(outcome.refusal(), outcome.good(), reasons, file.rows(), file.reasons());
  }

  private static boolean isUntold(CheckedRow row) {
    return row.number() < 1
        || row.faults().isEmpty()
        || row.faults().stream().anyMatch(fault -> fault.column() < 0);
  }

  /** The way of {@link RecogniseList} and {@link CheckRows}, without what they store. */
  private static Outcome check(Path path) throws IOException {
    try {
      String name = UploadFolder.safeName(String.valueOf(path.getFileName()));
      FileFace face = InspectFile.under(INSPECTION.inspect(path, name), VETERANS);
      RowChecker checker = new RowChecker(VETERANS);
      List<CheckedRow> rows = new ArrayList<>();
      try (Table table = TableReader.open(path)) {
        RowPass.each(table, face, checker, (sheet, row, checked) -> checked.ifPresent(rows::add));
      }
      List<CheckedRow> bad = rows.stream().filter(row -> !row.good()).toList();
      String refusal = rows.isEmpty() ? PoolRefusal.LIST_EMPTY.name() : null;
      return new Outcome(
          refusal == null ? null : "POOL_" + refusal,
          face.encoding(),
          (long) rows.size() - bad.size(),
          bad);
    } catch (TableRefusedException refused) {
      assertThat(refused.refusal().sentenceZh()).contains("请").endsWith("。");
      return new Outcome(refused.refusal().code().code(), "", 0, List.of());
    } catch (RefusedException refused) {
      return new Outcome("POOL_" + refused.refusal().code().name(), "", 0, List.of());
    }
  }
}
