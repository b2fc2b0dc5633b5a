package org.relieflink.platform.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.connector.ConnectorFault;
import org.relieflink.platform.connector.ConnectorStatus;
import org.relieflink.platform.connector.Connectors;
import org.relieflink.platform.connector.RunState;
import org.relieflink.platform.exchange.Deliveries;
import org.relieflink.platform.exchange.Delivery;
import org.relieflink.platform.exchange.DeliveryFault;
import org.relieflink.platform.exchange.DeliveryState;
import org.relieflink.platform.exchange.internal.TakeDeliveries;
import org.relieflink.platform.pool.VeteransList;
import org.relieflink.synthetic.simulator.FolderDepartment;
import org.relieflink.synthetic.simulator.SftpDepartment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("SFTP：和送达文件夹一样的规矩；主机钥匙不对不进门；断在半路接着取；只收一次")
class SftpTest extends ServerTest {
  private static final String VETERANS = "veterans_affairs";
  private static final String WORD = "word-of-a-simulated-department";
  private static final Path ROOT = temporary("sftp");
  private static final Path REMOTE = ROOT.resolve("remote");
  private static final Path LINES = ROOT.resolve("lines");
  private static final Path EXCHANGE = ROOT.resolve("exchange");
  private static final SftpDepartment SERVER = server();

  @Autowired RunLines lines;
  @Autowired TakeDeliveries take;
  @Autowired Connectors connectors;
  @Autowired Deliveries deliveries;
  private int rows = 20;
  private long sequence;

  private static SftpDepartment server() {
    try {
      Files.createDirectories(REMOTE.resolve("out"));
      Files.createDirectories(LINES);
      return SftpDepartment.start(REMOTE, "bureau", WORD);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    SERVER.close();
  }

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry registry) {
    registry.add("relief.connector.folder", LINES::toString);
    registry.add("relief.connector.every", () -> "0s");
    registry.add("relief.exchange.folder", EXCHANGE::toString);
    registry.add("relief.exchange.every", () -> "0s");
  }

  @BeforeEach
  void configured() throws IOException {
    configure(SERVER.hostKey(), WORD);
    sequence =
        jdbc.sql(
                "select coalesce(max(sequence), 0) from exchange.delivery where state <>"
                    + " 'QUARANTINED'")
            .query(Long.class)
            .single();
  }

  private static void configure(String hostKey, String word) throws IOException {
    Files.writeString(LINES.resolve("word"), word);
    Files.writeString(
        LINES.resolve("fuyou.yaml"),
        """
        name: fuyou
        list: veterans_affairs/veterans
        kind: sftp
        every: 1h
        late_after: 2d
        sftp: {host: 127.0.0.1, port: %d, user: bureau, folder: /out, host_key: "%s"}
        secret: {file: %s}
        """
            .formatted(SERVER.port(), hostKey, LINES.resolve("word")));
  }

  private byte[] list() throws IOException {
    rows++;
    VeteransList list = VeteransList.asOf("2026年6月30日");
    for (int i = 1; i <= rows; i++) {
      list.row(i, "张三", "800");
    }
    return Files.readAllBytes(list.writeTo(ROOT.resolve("list.csv")));
  }

  private static void lay(String name, byte[] bytes, String note) throws IOException {
    new FolderDepartment(REMOTE.resolve("out")).put(name, bytes, note);
  }

  private void now() {
    jdbc.sql("update connector.line set wanted = true").update();
    lines.round();
    take.round();
  }

  private ConnectorStatus status() {
    return connectors.list(DemoAccounts.ADMINISTRATOR).get(0);
  }

  private Delivery newest() {
    return deliveries.list(DemoAccounts.CLERK, Long.MAX_VALUE).get(0);
  }

  private long delivered() {
    return jdbc.sql("select count(*) from exchange.delivery").query(Long.class).single();
  }

  @Test
  @DisplayName("取来、收下；再取不再收；没有送达单的不取")
  void onceEach() throws Exception {
    byte[] bytes = list();
    lay("优抚_a.csv", bytes, FolderDepartment.note(bytes, sequence + 1, rows));
    Files.write(REMOTE.resolve("out").resolve("没有单.csv"), bytes);
    now();
    assertThat(status().last().state()).isEqualTo(RunState.TAKEN);
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
    assertThat(newest().fileName()).isEqualTo("优抚_a.csv");
    long before = delivered();
    now();
    assertThat(status().last().state()).isEqualTo(RunState.NOTHING);
    assertThat(delivered()).isEqualTo(before);
  }

  @Test
  @DisplayName("旧的换个名字再放一次、换过字节的：进隔离，和文件夹一样")
  void poisoned() throws Exception {
    byte[] bytes = list();
    lay("优抚_b.csv", bytes, FolderDepartment.note(bytes, sequence + 1, rows));
    now();
    lay("优抚_旧.csv", bytes, FolderDepartment.note(bytes, sequence + 1, rows));
    now();
    assertThat(newest().fault()).isEqualTo(DeliveryFault.PLAYED_AGAIN);
    byte[] other = list();
    lay("优抚_换.csv", other, FolderDepartment.note(bytes, sequence + 2, rows));
    now();
    assertThat(newest().fault()).isEqualTo(DeliveryFault.BYTES_DIFFER);
  }

  @Test
  @DisplayName("两份名单的送达单一样（都是空的）：各回各的，一个字节也不混")
  void sameNotes() throws Exception {
    Map<String, byte[]> lists = new TreeMap<>();
    for (String name : List.of("a.csv", "b.csv")) {
      lists.put(name, list());
      lay(name, lists.get(name), "");
    }
    long before = delivered();
    now();
    now();
    assertThat(delivered()).isEqualTo(before + 2);
    for (Delivery one : deliveries.list(DemoAccounts.CLERK, Long.MAX_VALUE).subList(0, 2)) {
      byte[] sent = lists.remove(one.fileName());
      assertThat(one.fault()).isEqualTo(DeliveryFault.NOTE_UNUSABLE);
      assertThat(
              EXCHANGE
                  .resolve(VETERANS)
                  .resolve("quarantine")
                  .resolve(one.id() + "-" + one.fileName()))
          .hasBinaryContent(sent);
    }
    assertThat(lists).as("两份都到了").isEmpty();
  }

  private static String spooled(String name, String note) {
    String digest = Sm3.of(note.getBytes(StandardCharsets.UTF_8));
    return Sm3.of((name + "\n" + digest).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("断在半路：接着取，不从头来；停在放进文件夹的半中间：下一轮放完，只收一次")
  void resumed() throws Exception {
    byte[] bytes = list();
    String note = FolderDepartment.note(bytes, sequence + 1, rows);
    String digest = spooled("优抚_c.csv", note);
    Path spool = Files.createDirectories(EXCHANGE.resolve(".connector").resolve("fuyou"));
    Path part = spool.resolve(digest + ".part");
    Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));
    lay("优抚_c.csv", bytes, note);
    now();
    assertThat(newest().fileName()).isEqualTo("优抚_c.csv");
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
    assertThat(part).doesNotExist();
    byte[] second = list();
    String secondNote = FolderDepartment.note(second, sequence + 2, rows);
    String secondDigest = spooled("优抚_d.csv", secondNote);
    Files.writeString(spool.resolve(secondDigest + ".note"), secondNote);
    Files.write(EXCHANGE.resolve(VETERANS).resolve("in").resolve("优抚_d.csv"), second);
    jdbc.sql(
            """
            insert into connector.fetched (place, department, name, file_name, note_sm3, at)
            values ('990123', 'veterans_affairs', 'fuyou', '优抚_d.csv', ?, now())
            """)
        .param(Sm3.of(secondNote.getBytes(StandardCharsets.UTF_8)))
        .update();
    lay("优抚_d.csv", second, secondNote);
    long before = delivered();
    now();
    now();
    assertThat(delivered()).isEqualTo(before + 1);
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
  }

  @Test
  @DisplayName("主机钥匙不对、口令不对：一句话，什么也没取")
  void strangers() throws Exception {
    byte[] bytes = list();
    lay("优抚_e.csv", bytes, FolderDepartment.note(bytes, sequence + 1, rows));
    long before = delivered();
    configure("SHA256:" + "A".repeat(43), WORD);
    now();
    assertThat(status().last().fault()).isEqualTo(ConnectorFault.NOT_THEM);
    configure(SERVER.hostKey(), "wrong");
    now();
    assertThat(status().last().fault()).isEqualTo(ConnectorFault.NOT_LET_IN);
    assertThat(delivered()).isEqualTo(before);
    configure(SERVER.hostKey(), WORD);
    now();
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
  }
}
