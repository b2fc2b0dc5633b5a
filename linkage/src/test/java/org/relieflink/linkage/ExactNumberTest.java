package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("号码相同即命中本人")
class ExactNumberTest {
  @Test
  @DisplayName("姓名、号码都相同的低保记录是本人命中，户籍页不是")
  void sameNumberIsSelfHit() {
    PoolIndex pool =
        PoolIndex.build(
            LinkageModel.standard(),
            List.of(record("R1", "低保对象"), record("R2", "户籍"), record("R3", "残疾人")));
    List<Hit> hits = pool.collide(party("99012319491231019x"));
    assertThat(hits).extracting(Hit::recordId).containsExactly("R1", "R3");
    assertThat(hits).extracting(Hit::kind).containsOnly(HitKind.SELF);
    assertThat(hits).allMatch(hit -> hit.level() == HitLevel.AUTO);
  }

  private static PoolRecord record(String id, String hardshipClass) {
    return new PoolRecord(
        id, hardshipClass, "王建国", "99012319491231019X", null, null, null, null, null, null, null);
  }

  private static CaseParty party(String number) {
    return new CaseParty("P1", "王建国", number, null, null, null, null, null);
  }
}
