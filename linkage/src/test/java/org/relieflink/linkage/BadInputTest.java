package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.linkage.UnreadableTableException.Reason;

@DisplayName("坏输入：说得清、内存有限、一行不丢")
class BadInputTest {
  private static final LinkageModel MODEL = LinkageModel.standard();
  private static final String NUMBER = People.number("19700605", 41);

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("池");
  }

  private void assertRefused(Reason reason, String words) {
    assertThatThrownBy(() -> PoolIndex.open(file, MODEL))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining(words)
        .hasMessageEndingWith("。")
        .extracting(e -> ((UnreadableTableException) e).reason())
        .isEqualTo(reason);
  }

  private static PoolIndex smallPool() {
    return PoolIndex.build(MODEL, FuzzPool.records(30));
  }

  @Test
  @DisplayName("各行列数不一：少的当空，多的不看，每一行都在")
  void rowsOfDifferentWidths() throws IOException {
    StringBuilder text = new StringBuilder("record_id,name,citizen_id,address\n");
    for (int i = 0; i < 1_000; i++) {
      text.append('R').append(i).append(",陈建国," + NUMBER, 0, 4 + i % 20).append(",x".repeat(i));
      text.append('\n');
    }
    text.append("LAST,陈建国,").append(NUMBER);
    Files.writeString(file, text);
    PoolIndex pool = PoolIndex.builder(MODEL).threads(2).addCsv(file).build();
    assertThat(pool.size()).isEqualTo(1_001);
    assertThat(pool.collide(People.party("陈建国", NUMBER, null, null, null)))
        .extracting(Hit::recordId)
        .contains("LAST");
  }

  @Test
  @DisplayName("只有编号、其余全空：都在池中，谁也碰不到，不出错")
  void everythingEmpty() throws IOException {
    StringBuilder text = new StringBuilder("record_id,name,citizen_id,birth_date,address,phone\n");
    for (int i = 0; i < 20_000; i++) {
      text.append('R').append(i).append(",,,,,\n");
    }
    text.append(",,,,,\n");
    Files.writeString(file, text);
    PoolIndex.Builder builder = PoolIndex.builder(MODEL).addCsv(file);
    assertThat(builder.takeNotes().rows()).isEqualTo(20_000);
    PoolIndex pool = builder.build();
    assertThat(pool.size()).isEqualTo(20_000);
    CaseParty nobody = new CaseParty("P1", null, null, null, null, null, null, null);
    assertThat(pool.collide(nobody)).isEmpty();
    assertThat(pool.collide(People.party("陈建国", NUMBER, null, null, null))).isEmpty();
    assertThat(pool.capped()).isEmpty();
  }

  @Test
  @DisplayName("类别列里写的是自由文字（几千种）：户籍页仍不算命中，别的字段不受影响")
  void freeTextAsClass() throws IOException {
    StringBuilder text = new StringBuilder("record_id,class,name,citizen_id,address\n");
    for (int i = 0; i < 6_000; i++) {
      text.append("F")
          .append(i)
          .append(",说明")
          .append(i)
          .append(",张三,,桥头镇柳湾村")
          .append("，长".repeat(200));
      text.append('\n');
    }
    text.append("R1,户籍,陈建国," + NUMBER + ",\nR2,低保对象,陈建国," + NUMBER + ",桥头镇柳湾村3组\n");
    Files.writeString(file, text);
    assertThat(Files.size(file)).isGreaterThan(2L << 21);
    PoolIndex pool = PoolIndex.builder(MODEL).threads(2).addCsv(file).build();
    assertThat(pool.collide(People.party("陈建国", NUMBER, null, null, null)))
        .extracting(Hit::recordId)
        .containsExactly("R2");
    PersonTable rows = pool.parts().pool();
    assertThat(rows.group(rows.size() - 1)).isEqualTo(3);
    assertThat(rows.phone(rows.size() - 1)).isZero();
  }

  @Test
  @DisplayName("快照缺一截、不是本程序的、另一版、把分卷当快照、把快照当分卷、是文件夹：各说各的原因")
  void wrongSnapshots() throws IOException {
    smallPool().write(file);
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 7, 63, 64, 5_000, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(Reason.DAMAGED, "请从数据池重新生成快照");
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertRefused(Reason.DAMAGED, "不完整或已损坏");
    Files.writeString(file, "record_id,name\n" + "R1,王伟\n".repeat(20));
    assertRefused(Reason.NOT_SNAPSHOT, "不是数据池快照");
    ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putLong(8, 7);
    Files.write(file, whole);
    assertRefused(Reason.OTHER_VERSION, "是第 7 版格式");
    PoolPart.write(FuzzPool.records(5).iterator(), file);
    assertRefused(Reason.OTHER_VERSION, "格式");
    smallPool().write(file);
    assertThatThrownBy(() -> PoolIndex.builder(MODEL).addPart(file))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining("格式");
    Files.delete(file);
    Files.createDirectory(file);
    assertRefused(Reason.FOLDER, "是文件夹");
    assertThatThrownBy(() -> PartyList.ofCsv(file)).hasMessageContaining("是文件夹");
  }

  @Test
  @DisplayName("分卷里任何一个字节变了都拒绝，池里不留半份")
  void damagedPart() throws IOException {
    PoolPart.write(FuzzPool.records(50).iterator(), file);
    byte[] whole = Files.readAllBytes(file);
    int refused = 0;
    for (int at = 64; at < whole.length; at += 61) {
      byte[] changed = whole.clone();
      changed[at] ^= 4;
      Files.write(file, changed);
      PersonTable table = new PersonTable();
      try {
        PoolPart.addTo(table, file);
      } catch (UnreadableTableException damaged) {
        refused++;
        assertThat(table.size()).isZero();
      }
    }
    assertThat(refused).isGreaterThan(whole.length / 61 * 8 / 10);
  }

  @Test
  @DisplayName("权重文件不对：说出是哪一个参数，不说成快照坏了")
  void wrongModel() throws IOException {
    smallPool().write(file);
    for (String wrong : List.of("name.SAME.u = 0", "number.SAME.m = NaN", "usual.birth = 多")) {
      String[] parts = wrong.split(" = ", -1);
      LinkageModel model = MODEL.with(java.util.Map.of(parts[0], parts[1]));
      assertThatThrownBy(() -> PoolIndex.open(file, model))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("比对模型参数 " + parts[0]);
    }
  }

  @Test
  @DisplayName("写命中时磁盘满了：原样报告，不说成做完")
  void diskFull() {
    PoolIndex pool = smallPool();
    PartyList parties = PartyList.of(List.of(FuzzPool.PARTY, FuzzPool.PARTY));
    for (int room : new int[] {0, 10, 100}) {
      assertThatThrownBy(
              () ->
                  new Screening(pool)
                      .write(parties, ScreeningOptions.threads(2), new FullDisk(room)))
          .isInstanceOf(IOException.class)
          .hasMessage("No space left on device");
    }
  }

  /** Takes so many bytes, then fails as a full disk does. */
  private static final class FullDisk extends OutputStream {
    private int room;

    FullDisk(int room) {
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  @Test
  @DisplayName("二十万条记录都叫王伟、都没有号码，两千名当事人也是：分块有上限，超限的写进报告")
  void everybodyInOneBlock() throws IOException {
    PoolIndex.Builder builder = PoolIndex.builder(MODEL).threads(2);
    int count = 200_000;
    for (int i = 0; i < count; i++) {
      builder.add(People.record("R" + i, "王伟", null, "1980-01-01", "桥头镇柳湾村", null));
    }
    PoolIndex pool = builder.build();
    assertThat(pool.size()).isEqualTo(count);
    List<CaseParty> parties = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      parties.add(new CaseParty("P" + i, "王伟", null, null, "1980-01-01", "990123", "桥头镇柳湾村", null));
    }
    ScreeningSummary summary = screen(pool, parties);
    assertThat(summary.parties()).isEqualTo(2_000);
    int most = Arrays.stream(BlockKind.ALL).mapToInt(kind -> kind.cap).sum();
    assertThat(summary.hits()).isLessThanOrEqualTo(2_000 * most);
    assertThat(pool.capped())
        .isNotEmpty()
        .allSatisfy(
            capped -> {
              assertThat(capped.largest()).isEqualTo(count);
              assertThat(capped.notCompared()).isGreaterThan(count - 2_000);
              assertThat(capped.textZh()).contains("最大 200000 条").endsWith("。");
              assertThat(capped.textEn()).doesNotContainPattern("\\p{IsHan}").endsWith(".");
            });
  }

  @Test
  @DisplayName("名字以外全空、都叫王伟：没有可比的，零命中，不出错")
  void onlyTheName() throws IOException {
    PoolIndex.Builder builder = PoolIndex.builder(MODEL).threads(2);
    for (int i = 0; i < 200_000; i++) {
      builder.add(
          new PoolRecord("R" + i, "低保对象", "王伟", null, null, null, null, null, null, null, null));
    }
    List<CaseParty> parties = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      parties.add(new CaseParty("P" + i, "王伟", null, null, null, null, null, null));
    }
    assertThat(screen(builder.build(), parties).hits()).isZero();
  }

  @Test
  @DisplayName("同一个人重复二十万次（号码、编号都相同）：每次都在池中，命中有上限，没比的写进报告")
  void duplicatesOfOnePerson() throws IOException {
    for (boolean sameId : new boolean[] {true, false}) {
      PoolIndex.Builder builder = PoolIndex.builder(MODEL).threads(2);
      int count = 200_000;
      for (int i = 0; i < count; i++) {
        builder.add(duplicate(sameId ? "R" : "R" + i));
      }
      PoolIndex pool = builder.build();
      assertThat(pool.size()).isEqualTo(count);
      CaseParty party = People.party("陈建国", NUMBER, "1970-06-05", "桥头镇柳湾村3组", "13912345678");
      ScreeningSummary summary = screen(pool, List.of(party, party, party));
      assertThat(summary.partiesHit()).isEqualTo(3);
      assertThat(summary.hits()).isBetween(3 * BlockKind.NUMBER.cap, 3 * 5_000);
      assertThat(pool.capped())
          .anySatisfy(
              capped -> {
                assertThat(capped.labelZh()).isEqualTo("号码");
                assertThat(capped.notCompared()).isEqualTo(count - BlockKind.NUMBER.cap);
              })
          .anySatisfy(capped -> assertThat(capped.labelZh()).isEqualTo("户号"));
    }
  }

  private static PoolRecord duplicate(String id) {
    return new PoolRecord(
        id,
        "低保对象",
        "陈建国",
        NUMBER,
        "男",
        "1970-06-05",
        "990123",
        "桥头镇柳湾村3组",
        "13912345678",
        "H1",
        "02");
  }

  private static ScreeningSummary screen(PoolIndex pool, List<CaseParty> parties)
      throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    long[] bytes = {0};
    ScreeningSummary summary =
        new Screening(pool)
            .write(
                PartyList.of(parties),
                ScreeningOptions.threads(2),
                new OutputStream() {
                  @Override
                  public void write(int b) throws IOException {
                    header.write(b);
                  }

                  @Override
                  public void write(byte[] text, int from, int length) {
                    bytes[0] += length;
                    if (header.size() < 100) {
                      header.write(text, from, length);
                    }
                  }
                });
    assertThat(header.toString(StandardCharsets.UTF_8)).startsWith("party_id,record_id");
    assertThat(bytes[0] > 100).isEqualTo(summary.hits() > 0);
    return summary;
  }

  @Test
  @DisplayName("每种分块的报告都有英文说法")
  void englishLabels() {
    for (BlockKind kind : BlockKind.ALL) {
      assertThat(new CappedBlocks(kind.labelZh, 1, 2, 3, 4).textEn())
          .doesNotContainPattern("\\p{IsHan}");
    }
  }
}
