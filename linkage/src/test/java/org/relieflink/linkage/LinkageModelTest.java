package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("随程序发布的比对模型")
class LinkageModelTest {
  private static final LinkageModel MODEL = LinkageModel.standard();

  @Test
  @DisplayName("写明来历，阈值有先后")
  void hasProvenance() {
    assertThat(MODEL.id()).isNotBlank();
    assertThat(MODEL.provenance()).contains("not learned from real persons' data");
    assertThat(MODEL.autoThreshold()).isGreaterThan(MODEL.reviewThreshold());
  }

  @Test
  @DisplayName("缺参数或参数不是数字时说清是哪一个")
  void namesTheWrongParameter() throws IOException {
    LinkageModel empty = LinkageModel.read(new StringReader("threshold.auto = 高"));
    assertThatThrownBy(empty::autoThreshold)
        .hasMessageContaining("threshold.auto")
        .hasMessageContaining("高");
    assertThatThrownBy(empty::reviewThreshold).hasMessageContaining("threshold.review");
  }

  @Test
  @DisplayName("姓名越少见，相符的分值越高")
  void rareNamesWeighMore() {
    PersonTable pool = PartyList.of(InventedNames.PARTIES).table();
    PoolFrequencies frequencies = PoolFrequencies.of(pool, MODEL, 1);
    NameWeights weights = new NameWeights(pool.names, frequencies, MODEL);
    double common = same(weights, pool, 0);
    int last = pool.size() - 1;
    double rare = same(weights, pool, last);
    assertThat(rare).isGreaterThan(common + 3);
  }

  private static double same(NameWeights weights, PersonTable pool, int row) {
    Name name = new Person(pool, row).name;
    return weights.of(NameLevel.SAME, name, name);
  }

  /** Two thousand people named 王伟 and one 端木凤祥. */
  private static final class InventedNames {
    static final List<CaseParty> PARTIES = new ArrayList<>();

    static {
      for (int i = 0; i < 2_000; i++) {
        PARTIES.add(People.party("王伟", null, null, null, null));
      }
      PARTIES.add(People.party("端木凤祥", null, null, null, null));
    }
  }
}
