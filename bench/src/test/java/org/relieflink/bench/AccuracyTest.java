package org.relieflink.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("准确度：查准、查全和 F1 按命中对数，一对只算一次，只算本人")
class AccuracyTest {

  @TempDir Path folder;

  private PairSet pairs(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, String.join("\n", lines) + "\n");
    return PairSet.read(file, PairSet::self);
  }

  @Test
  @DisplayName("四对里找到三对，另报错一对：查准 0.75，查全 0.75")
  void rightWrongAndMissedPairsCount() throws IOException {
    PairSet truth = pairs("truth.csv", "party_id,record_id", "P1,A", "P2,B", "P3,C", "P4,D");
    PairSet found =
        pairs("found.csv", "party_id,record_id,score", "P1,A,9", "P2,B,8", "P3,C,7", "P4,X,1");
    Accuracy accuracy = Accuracy.of(found, truth);
    assertThat(accuracy).isEqualTo(new Accuracy(4, 4, 3));
    assertThat(accuracy.precision()).isEqualTo(0.75);
    assertThat(accuracy.recall()).isEqualTo(0.75);
    assertThat(accuracy.f1()).isEqualTo(0.75);
  }

  @Test
  @DisplayName("同一对写两次只算一次，家里人的命中不算")
  void repeatedPairsAndHouseholdHitsDoNotCount() throws IOException {
    PairSet found =
        pairs("found.csv", "party_id,record_id,kind", "P1,A,self", "P1,A,self", "P1,B,household");
    assertThat(found.size()).isEqualTo(1);
  }

  @Test
  @DisplayName("带引号的编号和不带引号的是同一个")
  void quotedCellsAreRead() throws IOException {
    PairSet quoted = pairs("a.csv", "record_id,party_id", "\"A,\"\"1\"\"\",P1");
    PairSet other = pairs("b.csv", "party_id,record_id", "P1,\"A,\"\"1\"\"\"", "P1,A");
    assertThat(other.common(quoted)).isEqualTo(1);
  }

  @Test
  @DisplayName("当事人和记录不能互换：甲乙和乙甲是两对")
  void theOrderOfAPairMatters() throws IOException {
    PairSet one = pairs("a.csv", "party_id,record_id", "X,Y", "AB,C");
    PairSet other = pairs("b.csv", "party_id,record_id", "Y,X", "A,BC");
    assertThat(one.common(other)).isZero();
  }

  @Test
  @DisplayName("什么也没报时查准算 1，什么也没有可找时查全算 1")
  void nothingClaimedIsNothingWrong() {
    assertThat(new Accuracy(0, 5, 0).precision()).isEqualTo(1);
    assertThat(new Accuracy(5, 0, 0).recall()).isEqualTo(1);
    assertThat(new Accuracy(0, 0, 0).f1()).isEqualTo(1);
  }

  @Property
  @Label("F1 总在查准和查全之间")
  void f1LiesBetweenPrecisionAndRecall(
      @ForAll @IntRange(max = 1000) int right,
      @ForAll @IntRange(max = 1000) int wrong,
      @ForAll @IntRange(max = 1000) int missed) {
    Accuracy accuracy = new Accuracy(right + wrong, right + missed, right);
    double least = Math.min(accuracy.precision(), accuracy.recall());
    double most = Math.max(accuracy.precision(), accuracy.recall());
    if (right > 0) {
      assertThat(accuracy.f1()).isBetween(least - 1e-12, most + 1e-12);
    }
  }

  @Property
  @Label("中位数总在最小和最大之间")
  void theMedianLiesInTheRange(
      @ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = 0, max = 1e6) Double> values) {
    Spread spread = Spread.of(values);
    assertThat(spread.median()).isBetween(spread.least(), spread.most());
    assertThat(values).contains(spread.least(), spread.most());
  }

  @Test
  @DisplayName("三次取中间一次，四次取中间两次的平均，没量过就不给数")
  void theMedianOfFewRuns() {
    assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(2, 1, 3));
    assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
