package org.relieflink.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.exchange.internal.TakeDeliveries;
import org.relieflink.platform.pool.VeteransList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("送达：名单和送达单都到了才收；坏的、换过的、旧的、少行的不收；停在哪一步都只入池一次")
class DeliveryTest extends ServerTest {
  private static final String VETERANS = "veterans_affairs";
  private static final Path ROOT = temporary("deliveries");

  @Autowired TakeDeliveries take;
  @Autowired Deliveries deliveries;
  private long sequence;
  private int rows = 20;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) {
    registry.add("relief.exchange.folder", ROOT::toString);
    registry.add("relief.exchange.every", () -> "0s");
  }

  @BeforeEach
  void folders() {
    take.round();
    sequence =
        jdbc.sql(
                "select coalesce(max(sequence), 0) from exchange.delivery where state <> 'QUARANTINED'")
            .query(Long.class)
            .single();
  }

  private static Path own(String folder) {
    return ROOT.resolve(VETERANS).resolve(folder);
  }

  /** Each list has one row more than the last: a change that nobody has to look at. */
  private Path list(String name) throws IOException {
    rows++;
    VeteransList list = VeteransList.asOf("2026年6月30日");
    for (int i = 1; i <= rows; i++) {
      list.row(i, "张三", "800");
    }
    return list.writeTo(own("in").resolve(name));
  }

  private static String sm3(Path file) throws IOException {
    SM3Digest digest = new SM3Digest();
    byte[] bytes = Files.readAllBytes(file);
    digest.update(bytes, 0, bytes.length);
    byte[] value = new byte[digest.getDigestSize()];
    digest.doFinal(value, 0);
    return HexFormat.of().formatHex(value);
  }

  private static Path note(Path file, String text) throws IOException {
    return Files.writeString(file.resolveSibling(file.getFileName() + ".ok"), text);
  }

  private String told(Path file, long number, Object rows) throws IOException {
    return "sm3=%s%nsequence=%d%nrows=%s%n".formatted(sm3(file), number, rows);
  }

  private Delivery newest() {
    return deliveries.list(DemoAccounts.CLERK, Long.MAX_VALUE).get(0);
  }

  private static List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(own(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private long published() {
    return jdbc.sql("select count(*) from pool.batch where status = 'PUBLISHED'")
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("名单先到不收，送达单到了才收；入池以后文件夹里只剩结果，没有原文")
  void takenWhenWhole() throws Exception {
    Path file = list("优抚对象名单_a.csv");
    long before = published();
    assertThat(take.round()).isZero();
    assertThat(names("in")).containsExactly("优抚对象名单_a.csv");
    note(file, told(file, sequence + 1, rows));
    assertThat(take.round()).isEqualTo(1);
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
    assertThat(published()).isEqualTo(before + 1);
    assertThat(names("in")).isEmpty();
    assertThat(names("work")).isEmpty();
    assertThat(names("done")).contains(newest().id() + ".result.json");
    mvc.perform(get("/pool/deliveries").with(as(DemoAccounts.CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("优抚对象名单_a.csv")));
    mvc.perform(get("/api/v1/deliveries").with(as(DemoAccounts.DEPARTMENT_OFFICER)))
        .andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("名单_a.csv"))));
  }

  @Test
  @DisplayName("换过的、旧的、送达单读不懂的进隔离，旁边写明为什么；池里一条没动")
  void quarantine() throws Exception {
    long before = published();
    Path changed = list("换过.csv");
    String honest = told(changed, sequence + 1, rows);
    Files.writeString(
        changed, Files.readString(changed, java.nio.charset.Charset.forName("GB18030")) + " ");
    note(changed, honest);
    take.round();
    assertThat(newest().fault()).isEqualTo(DeliveryFault.BYTES_DIFFER);
    Path odd = list("读不懂.csv");
    note(odd, "sm3=xyz\nsequence=0\n");
    take.round();
    assertThat(newest().fault()).isEqualTo(DeliveryFault.NOTE_UNUSABLE);
    Path good = list("好的.csv");
    note(good, told(good, sequence + 1, rows));
    take.round();
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
    Path old = list("旧的.csv");
    note(old, told(old, sequence + 1, rows));
    take.round();
    assertThat(newest().fault()).isEqualTo(DeliveryFault.PLAYED_AGAIN);
    assertThat(published()).isEqualTo(before + 1);
    assertThat(names("quarantine")).contains(newest().id() + "-旧的.csv");
    assertThat(Files.readString(own("quarantine").resolve(newest().id() + ".reason.txt")))
        .contains("请用序号 " + (sequence + 2) + " 再送");
    assertThat(names("work")).isEmpty();
  }

  @Test
  @DisplayName("少了行的不入池；序号跳过的收下并说缺几个；名字的次序不管，按序号收")
  void rowsAndOrder() throws Exception {
    Path late = list("a后面的.csv");
    Path early = list("z前面的.csv");
    note(late, told(late, sequence + 4, rows - 1));
    note(early, told(early, sequence + 3, rows));
    take.round();
    Delivery second = newest();
    Delivery first = deliveries.list(DemoAccounts.CLERK, second.id()).get(0);
    assertThat(first.fileName()).isEqualTo("z前面的.csv");
    assertThat(first.missing()).isEqualTo(2);
    assertThat(second.missing()).isZero();
    long before = published();
    Path cut = list("少行.csv");
    note(cut, told(cut, sequence + 5, rows + 3));
    take.round();
    assertThat(newest().state()).isEqualTo(DeliveryState.REFUSED);
    assertThat(published()).isEqualTo(before);
    assertThat(Files.readString(own("done").resolve(newest().id() + ".result.json")))
        .contains((rows + 3) + " 行")
        .contains(rows + " 行");
  }

  @Test
  @DisplayName("别的部门的名单放错了文件夹：不入池")
  void notTheirList() throws Exception {
    Path file = list("优抚对象名单_b.csv");
    Path wrong = ROOT.resolve("civil_affairs").resolve("in").resolve("优抚对象名单_b.csv");
    Files.move(file, wrong);
    note(wrong, told(wrong, 1, rows));
    long before = published();
    take.round();
    Delivery one = newest();
    assertThat(one.department()).isEqualTo("civil_affairs");
    assertThat(one.state()).isEqualTo(DeliveryState.REFUSED);
    assertThat(published()).isEqualTo(before);
  }

  @Test
  @DisplayName("这个月和上个月一字不差，用新的序号送来：收下，名单的日子续上")
  void theSameAgainUnderANewNumber() throws Exception {
    Path first = list("一字不差_1.csv");
    byte[] bytes = Files.readAllBytes(first);
    note(first, told(first, sequence + 1, rows));
    take.round();
    Long before = newest().batchId();
    Path second = Files.write(own("in").resolve("一字不差_2.csv"), bytes);
    note(second, told(second, sequence + 2, rows));
    take.round();
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
    assertThat(newest().batchId()).isNotEqualTo(before);
  }

  @Test
  @DisplayName("一个读不了的文件不拖住别的；链接不收；编得太长的名字进得了隔离；序号跳得离谱的不收")
  void oneBadFileLeavesTheOthers() throws Exception {
    Files.createDirectories(own("in").resolve("文件夹.csv.ok"));
    Files.writeString(own("in").resolve("文件夹.csv"), "x");
    Path outside = Files.writeString(ROOT.resolve("外面.csv"), "秘密");
    Files.createSymbolicLink(own("in").resolve("链接.csv"), outside);
    Files.writeString(own("in").resolve("链接.csv.ok"), "sm3=x");
    Path wild = list("很".repeat(70) + ".csv");
    note(wild, told(wild, sequence + 5_000, rows));
    Path good = list("好的_c.csv");
    note(good, told(good, sequence + 1, rows));
    take.round();
    List<Delivery> two = deliveries.list(DemoAccounts.CLERK, Long.MAX_VALUE).subList(0, 2);
    assertThat(two)
        .extracting(Delivery::state)
        .containsExactlyInAnyOrder(DeliveryState.PUBLISHED, DeliveryState.QUARANTINED);
    assertThat(names("in")).contains("链接.csv", "文件夹.csv");
    assertThat(names("work")).isEmpty();
    Files.delete(own("in").resolve("链接.csv"));
    Files.delete(own("in").resolve("链接.csv.ok"));
    Files.delete(own("in").resolve("文件夹.csv"));
    Files.delete(own("in").resolve("文件夹.csv.ok"));
  }

  /** 停在哪一步。 */
  enum Stop {
    AFTER_THE_FILE_MOVED,
    AFTER_BOTH_MOVED,
    AFTER_THE_ROW,
    AFTER_THE_IMPORT,
    AFTER_THE_ROW_ENDED
  }

  @ParameterizedTest
  @EnumSource(Stop.class)
  @DisplayName("停在哪一步，下一轮都接着办完，只入池一次")
  void stoppedAnywhere(Stop stop) throws Exception {
    String name = "停_" + stop + ".csv";
    Path file = list(name);
    Path note = note(file, told(file, sequence + 1, rows));
    String digest = sm3(file);
    long before = published();
    if (stop == Stop.AFTER_THE_IMPORT || stop == Stop.AFTER_THE_ROW_ENDED) {
      byte[] bytes = Files.readAllBytes(file);
      String text = Files.readString(note);
      take.round();
      Files.write(own("work").resolve(name), bytes);
      Files.writeString(own("work").resolve(name + ".ok"), text);
    }
    if (stop == Stop.AFTER_THE_IMPORT) {
      jdbc.sql("alter table exchange.delivery disable trigger user").update();
      jdbc.sql(
              """
              update exchange.delivery set state = 'TAKEN', batch_id = null, ended_at = null
              where sm3 = ?
              """)
          .param(digest)
          .update();
      jdbc.sql("alter table exchange.delivery enable trigger user").update();
    } else if (stop != Stop.AFTER_THE_ROW_ENDED) {
      Files.move(file, own("work").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
    if (stop == Stop.AFTER_BOTH_MOVED || stop == Stop.AFTER_THE_ROW) {
      Files.move(note, own("work").resolve(name + ".ok"), StandardCopyOption.ATOMIC_MOVE);
    }
    if (stop == Stop.AFTER_THE_ROW) {
      jdbc.sql(
              """
              insert into exchange.delivery (place, department, file_name, sequence, sm3, rows, state,
                taken_at) values ('990123', 'veterans_affairs', ?, ?, ?, ?, 'TAKEN', now())
              """)
          .params(name, sequence + 1, digest, rows)
          .update();
    }
    take.round();
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
    assertThat(newest().fileName()).isEqualTo(name);
    assertThat(newest().batchId())
        .isEqualTo(
            jdbc.sql("select max(id) from pool.batch where status = 'PUBLISHED'")
                .query(Long.class)
                .single());
    assertThat(published()).isEqualTo(before + 1);
    assertThat(names("work")).isEmpty();
    assertThat(names("in")).isEmpty();
  }
}
