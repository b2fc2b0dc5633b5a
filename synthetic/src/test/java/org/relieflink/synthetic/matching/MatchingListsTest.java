package org.relieflink.synthetic.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.kernel.CitizenId;
import org.relieflink.synthetic.matching.SampleLists.Row;

@DisplayName("比对清单：同种子同字节，编号不重复，证号都是虚构的")
class MatchingListsTest {
  private static final ListSize SMALL = new ListSize(3_000, 700);

  @Test
  @DisplayName("同样的大小和种子，三个文件逐字节相同；换一个种子就不同；不留下别的文件")
  void sameSeedSameBytes(@TempDir Path folder) throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Path other = folder.resolve("other");
    MatchingLists.of(SMALL, 3).writeTo(one);
    MatchingLists.of(SMALL, 3).writeTo(two);
    MatchingLists.of(SMALL, 4).writeTo(other);
    for (String file : List.of("pool.csv", "parties.csv", "truth.csv")) {
      assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
      assertThat(Files.mismatch(one.resolve(file), other.resolve(file))).isNotNegative();
    }
    try (var files = Files.list(one)) {
      assertThat(files.count()).isEqualTo(3);
    }
  }

  @Test
  @DisplayName("条数正好；记录编号、当事人编号都不重复；每行的栏数与表头一致")
  void countsAndIds() {
    assertThat(SampleLists.pool()).hasSize(SampleLists.SIZE.records());
    assertThat(SampleLists.parties()).hasSize(SampleLists.SIZE.parties());
    assertThat(ids(SampleLists.pool(), "record_id")).hasSize(SampleLists.SIZE.records());
    assertThat(ids(SampleLists.parties(), "party_id")).hasSize(SampleLists.SIZE.parties());
    for (Row row : SampleLists.pool()) {
      assertThat(row.values()).hasSize(11);
      assertThat(String.join("", row.values())).doesNotContain("\"").doesNotContain("\r");
    }
    assertThat(SampleLists.parties()).allMatch(row -> row.values().size() == 11);
  }

  @Test
  @DisplayName("能用的证号全在不存在的行政区划（99 开头），区划栏也是")
  void numbersAreFictional() {
    for (Row row : SampleLists.pool()) {
      CitizenId.find(row.at("citizen_id")).ifPresent(id -> assertThat(id.value()).startsWith("99"));
      assertThat(row.at("division")).startsWith("99");
    }
    assertThat(SampleLists.parties())
        .allMatch(row -> row.at("division").isEmpty() || row.at("division").startsWith("99"));
  }

  @Test
  @DisplayName("一户的成员在同一份名单里共用户号，每户恰好一名户主或更少")
  void householdsHang() {
    Map<String, List<Row>> households =
        SampleLists.pool().stream()
            .filter(row -> !row.at("household_id").isEmpty())
            .collect(Collectors.groupingBy(row -> row.at("household_id")));
    assertThat(households).hasSizeGreaterThan(5_000);
    long several = households.values().stream().filter(rows -> rows.size() > 1).count();
    assertThat((double) several / households.size()).isBetween(0.5, 0.9);
    for (List<Row> rows : households.values()) {
      assertThat(rows.stream().filter(row -> row.at("relation").equals("02")).count())
          .isLessThan(2);
      assertThat(ids(rows, "class")).hasSize(1);
    }
  }

  @Test
  @DisplayName("人越多重名越密：十倍的清单里与人同名的户主占比更高")
  void namesGetDenser(@TempDir Path folder) throws IOException {
    MatchingLists.of(new ListSize(6_000, 10), 3).writeTo(folder);
    double small = namesakes(SampleLists.read(folder.resolve("pool.csv")));
    assertThat(namesakes(SampleLists.pool())).isGreaterThan(small * 1.5);
  }

  @Test
  @DisplayName("记录少于 100 条、没有当事人、当事人多于记录的一半：不生成")
  void sizesHaveLimits() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ListSize(99, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ListSize(100, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ListSize(100, 51));
  }

  @Test
  @DisplayName("最小的清单也写得出来")
  void smallestLists(@TempDir Path folder) throws IOException {
    WrittenLists written = MatchingLists.of(new ListSize(100, 50), 1).writeTo(folder);
    assertThat(written.records()).isEqualTo(100);
    assertThat(SampleLists.read(folder.resolve("truth.csv"))).hasSize((int) written.trueHits());
  }

  /** Share of heads who bear the name of another; each household counts once. */
  private static double namesakes(List<Row> pool) {
    Map<String, String> heads =
        pool.stream()
            .filter(row -> row.at("relation").equals("02"))
            .collect(
                Collectors.toMap(
                    row -> row.at("household_id").substring(3),
                    row -> row.at("name"),
                    (one, other) -> one));
    return 1 - (double) Set.copyOf(heads.values()).size() / heads.size();
  }

  private static Set<String> ids(List<Row> rows, String column) {
    return rows.stream().map(row -> row.at(column)).collect(Collectors.toSet());
  }
}
