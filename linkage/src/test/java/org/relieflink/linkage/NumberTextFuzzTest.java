package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("身份号码：任何字节都读得过去，结果是一个放得下的号码")
class NumberTextFuzzTest {
  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        "99012319491231002X",
        "身份证号：990123 19491231 002x（已核）",
        "990123491231002",
        "9.90123E+17",
        "９９０１２３１９４９１２３１００２Ｘ",
        "O90l2319491231002X");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void number(byte[] cell) {
    long code =
        (Long) FuzzSeeds.read(cell, (text, from, to) -> new NumberText().read(text, from, to));
    require(code >= 0, "a number is not negative");
    require(
        !NumberCode.usable(code) || NumberCode.checkOf(NumberCode.key(code)) <= 10,
        "a usable number has a check digit");
    for (long neighbor : new NumberNeighbors().of(code)) {
      require(neighbor > 0, "a corrected number is a number");
    }
  }
}
