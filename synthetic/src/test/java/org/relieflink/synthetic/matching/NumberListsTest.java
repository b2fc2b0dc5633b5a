package org.relieflink.synthetic.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relieflink.kernel.CitizenId;
import org.relieflink.synthetic.matching.SampleLists.Row;

@DisplayName("只有证号的清单：一号一人，一半在池中，真值就是相等的证号")
class NumberListsTest {
  private static final ListSize SIZE = new ListSize(20_000, 4_000);

  @Test
  @DisplayName("证号有效、虚构、各不相同；约一半当事人命中；真值与按号相等的结果一致")
  void truthIsTheJoin(@TempDir Path folder) throws IOException {
    WrittenLists written = NumberLists.of(SIZE, 2).writeTo(folder);
    Map<String, String> pool = new HashMap<>();
    for (Row row : SampleLists.read(folder.resolve("pool.csv"))) {
      assertThat(CitizenId.of(row.at("citizen_id")).value()).startsWith("99");
      assertThat(pool.put(row.at("citizen_id"), row.at("record_id"))).isNull();
    }
    assertThat(pool).hasSize(SIZE.records());
    Set<String> joined = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (Row row : SampleLists.read(folder.resolve("parties.csv"))) {
      assertThat(numbers.add(row.at("citizen_id"))).isTrue();
      if (pool.containsKey(row.at("citizen_id"))) {
        joined.add(row.at("party_id") + pool.get(row.at("citizen_id")));
      }
    }
    Set<String> truth = new HashSet<>();
    SampleLists.read(folder.resolve("truth.csv"))
        .forEach(row -> truth.add(row.at("party_id") + row.at("record_id")));
    assertThat(joined).isEqualTo(truth).hasSize((int) written.trueHits());
    assertThat((double) truth.size() / SIZE.parties()).isBetween(0.46, 0.54);
  }

  @Test
  @DisplayName("同样的种子生成同样的字节")
  void sameSeedSameBytes(@TempDir Path folder) throws IOException {
    NumberLists.of(SIZE, 2).writeTo(folder.resolve("one"));
    NumberLists.of(SIZE, 2).writeTo(folder.resolve("two"));
    for (String file : List.of("pool.csv", "parties.csv", "truth.csv")) {
      assertThat(folder.resolve("two").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 100, 1000, 4096, 4097, 65_535})
  @DisplayName("打乱后每个位置恰好出现一次")
  void everyPlaceOnce(long size) {
    Permutation permutation = new Permutation(size, 42);
    BitSet seen = new BitSet();
    for (long i = 0; i < size; i++) {
      seen.set((int) permutation.at(i));
    }
    assertThat(seen.cardinality()).isEqualTo((int) size);
    assertThat(seen.length()).isEqualTo((int) size);
  }
}
