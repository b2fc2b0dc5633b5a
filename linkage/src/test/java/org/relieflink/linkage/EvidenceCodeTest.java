package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

@Label("压缩的依据：几十个字节，同一模型还原得一分不差")
class EvidenceCodeTest {
  private static final LinkageModel MODEL = LinkageModel.standard();

  private record Line(Field field, String label, double weight) {
    static List<Line> of(List<Evidence> evidence) {
      return evidence.stream()
          .map(one -> new Line(one.field(), one.labelZh(), one.weight()))
          .toList();
    }
  }

  private static Map<String, PoolRecord> byId(InventedFamilies families) {
    Map<String, PoolRecord> records = new HashMap<>();
    families.records().forEach(record -> records.put(record.recordId(), record));
    return records;
  }

  @Property(tries = 15)
  @Label("每条命中：压缩、写成文本、读回、还原，项目、结果、分值、双方写法全部相同")
  void roundTrip(@ForAll long seed) {
    InventedFamilies families = new InventedFamilies(seed, 120).withCrowd(40);
    PoolIndex pool = PoolIndex.build(MODEL, families.records());
    Map<String, PoolRecord> records = byId(families);
    long bytes = 0;
    long hits = 0;
    for (CaseParty party : families.parties()) {
      for (Hit hit : pool.collide(party)) {
        EvidenceCode code = EvidenceCode.of(hit.evidence(), MODEL);
        EvidenceCode read = EvidenceCode.parse(code.text());
        assertThat(read).isEqualTo(code).isEqualTo(EvidenceCode.ofBytes(code.bytes()));
        assertThat(Line.of(read.evidence(MODEL))).isEqualTo(Line.of(hit.evidence()));
        if (hit.kind() == HitKind.SELF) {
          EvidenceTexts texts =
              EvidenceTexts.of(party, records.get(hit.recordId()), MODEL.fields());
          assertThat(read.evidence(MODEL, texts)).isEqualTo(hit.evidence());
        }
        bytes += code.bytes().length;
        hits++;
      }
    }
    assertThat(hits).isPositive();
    assertThat((double) bytes / hits).isLessThan(50);
  }

  private static List<Evidence> evidence() {
    PoolIndex pool =
        People.pool(
            People.record(
                "R1", "陈建国", People.number("19700605", 41), "1970-06-05", "桥头镇柳湾村3组", null));
    return pool.collide(People.party("陈健国", People.number("19700605", 41), null, "桥头镇柳湾村3组", null))
        .get(0)
        .evidence();
  }

  @Example
  @Label("换了模型（哪怕只差一个数）：拒绝，并说明是哪个模型；只改了说明文字的模型照认")
  void otherModelsAreRefused() {
    EvidenceCode code = EvidenceCode.of(evidence(), MODEL);
    LinkageModel other = MODEL.with(Map.of("phone.SAME.m", "0.53109"));
    assertThatThrownBy(() -> code.evidence(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("另一个比对模型")
        .hasMessageContaining("relieflink-default-2");
    LinkageModel retold = MODEL.with(Map.of("model.provenance", "换了说明"));
    assertThat(code.evidence(retold)).isEqualTo(code.evidence(MODEL));
  }

  @Example
  @Label("不是这个模型算出的依据，压缩时就拒绝")
  void foreignEvidenceIsRefused() {
    List<Evidence> foreign = List.of(new Evidence(Field.NAME, "从未有过的结果", null, null, 1));
    assertThatThrownBy(() -> EvidenceCode.of(foreign, MODEL)).hasMessageContaining("从未有过的结果");
    List<Evidence> link = List.of(new Evidence(Field.HOUSEHOLD, "户号相同", null, null, 99));
    assertThatThrownBy(() -> EvidenceCode.of(link, MODEL)).hasMessageContaining("户号相同");
  }

  private static @Nullable Throwable refusal(byte[] bytes) {
    try {
      EvidenceCode.ofBytes(bytes).evidence(MODEL);
      return null;
    } catch (IllegalArgumentException e) {
      return e;
    }
  }

  @Property(tries = 300)
  @Label("剪短、加长、改坏的代码：要么说明已损坏，要么读成别的依据，从不出别的错")
  void damagedCodes(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = EvidenceCode.of(evidence(), MODEL).bytes();
    byte[] cut = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    assertThat(refusal(cut)).isNotNull();
    assertThat(refusal(java.util.Arrays.copyOf(bytes, bytes.length + 1))).isNotNull();
    int at = random.nextInt(bytes.length);
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    Throwable refused = refusal(bytes);
    assertThat(refused == null && at < EvidenceCode.HEAD).isFalse();
    assertThatThrownBy(() -> EvidenceCode.parse("不是代码")).hasMessageContaining("Base64");
  }
}
