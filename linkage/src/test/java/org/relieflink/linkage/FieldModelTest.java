package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("字段模型：各说各的，不会混用")
class FieldModelTest {
  private static final LinkageModel ENGLISH = LinkageModel.of(FieldModel.english());

  @TempDir Path folder;

  @Test
  @DisplayName("每个字段模型都能按名字找到，自带权重认得自己的字段，参数齐全")
  void everyModelHasWeights() {
    for (String name : FieldModel.names()) {
      FieldModel fields = FieldModel.find(name).orElseThrow();
      LinkageModel model = LinkageModel.of(fields);
      assertThat(fields.name()).isEqualTo(name);
      assertThat(model.fields()).isSameAs(fields);
      model.check();
    }
    assertThat(FieldModel.find("klingon")).isEmpty();
  }

  @Test
  @DisplayName("权重文件指名的字段模型不存在时说出来")
  void unknownModel() {
    assertThatThrownBy(() -> LinkageModel.read(new StringReader("model.fields = klingon\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("klingon");
  }

  @Test
  @DisplayName("英文字段会得出的每种结果都有权重")
  void everyEnglishOutcomeWeighs() {
    Set<NameLevel> names =
        Set.of(
            NameLevel.SAME,
            NameLevel.VARIANT,
            NameLevel.HOMOPHONE,
            NameLevel.LOOK_ALIKE,
            NameLevel.TYPING_SLIP,
            NameLevel.WILDCARD,
            NameLevel.ONE_CHARACTER,
            NameLevel.REORDERED,
            NameLevel.GIVEN_ONLY,
            NameLevel.SURNAME_ONLY,
            NameLevel.DIFFERENT);
    double[] weights = ENGLISH.weights("name", NameLevel.ALL);
    for (NameLevel level : NameLevel.ALL) {
      String key = "name." + level.name() + ".m";
      assertThat(says(key)).as(key).isEqualTo(names.contains(level));
      assertThat(Double.isFinite(weights[level.rank()])).isTrue();
    }
    for (AddressLevel level : AddressLevel.ALL) {
      boolean given =
          level != AddressLevel.INSTITUTION
              && level != AddressLevel.COUNTY_KNOWN
              && level != AddressLevel.MISSING;
      assertThat(says("address." + level.name() + ".m")).as(level.name()).isEqualTo(given);
    }
  }

  private static boolean says(String key) {
    try {
      return ENGLISH.number(key) > 0;
    } catch (IllegalArgumentException missing) {
      return false;
    }
  }

  @Test
  @DisplayName("中文名单不能对英文数据池，英文快照不能当中文快照打开")
  void neverMixed() throws IOException {
    PoolIndex pool =
        PoolIndex.build(
            ENGLISH,
            List.of(People.record("R1", "Neumann, Michaela", "5304218", null, null, null)));
    PartyList chinese = PartyList.of(List.of(People.party("王伟", null, null, null, null)));
    assertThatThrownBy(
            () -> new Screening(pool).run(chinese, ScreeningOptions.threads(1), hits -> {}))
        .isInstanceOf(IllegalArgumentException.class);
    Path snapshot = folder.resolve("pool.index");
    pool.write(snapshot);
    assertThatThrownBy(() -> PoolIndex.open(snapshot, LinkageModel.standard()))
        .isInstanceOf(UnreadableTableException.class);
    assertThat(PoolIndex.open(snapshot, ENGLISH).collide(party("Neumann, Mickaela", "5304218")))
        .hasSize(1);
  }

  @Test
  @DisplayName("英文结果的说法不提村组")
  void labels() {
    PoolIndex pool =
        PoolIndex.build(
            ENGLISH,
            List.of(
                People.record("R1", "Neumann, Michaela", "5304218", null, "8 Elm St, Bega", null)));
    Hit hit = pool.collide(party("Michaela, Neumann", "5304281")).get(0);
    assertThat(hit.why()).contains("姓与名互换").contains("街道、门牌相同").doesNotContain("村");
    assertThat(hit.why()).doesNotContain("5304218");
  }

  private static CaseParty party(String name, String number) {
    return new CaseParty("P1", name, number, null, null, null, "8 Elm Street, Bega", null);
  }
}
