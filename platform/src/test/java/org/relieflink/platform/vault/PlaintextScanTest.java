package org.relieflink.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.NewFactor;
import org.relieflink.platform.access.SecondFactors;
import org.relieflink.platform.access.internal.PhoneApp;
import org.relieflink.platform.backup.BackupKind;
import org.relieflink.platform.backup.BackupOrder;
import org.relieflink.platform.backup.KeyPlaces;
import org.relieflink.platform.backup.TakeBackup;
import org.relieflink.platform.backup.internal.file.BackupFile;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.screening.PartyFile;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.screening.Verdict;
import org.relieflink.platform.vault.Planted.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("明文扫描：种下的人在库里、盘上、日志里、备份里一个也找不到")
@ExtendWith(OutputCaptureExtension.class)
class PlaintextScanTest extends ServerTest {
  /** {@code -Dplanted=10000} for the long run. */
  private static final int PLANTED = Integer.getInteger("planted", 300);

  @Autowired private HardshipPool pool;
  @Autowired private Screening screening;
  @Autowired private MemoryFolder memory;
  @Autowired private ReliefSettings settings;
  @Autowired private SecondFactors factors;
  @Autowired private Clock clock;
  private final Planted planted = new Planted(PLANTED);

  /** What other tests left in the shared folders is theirs. */
  private final Instant began = Instant.now();

  @Test
  @DisplayName("导入、错行、认不出的文件、碰撞、判断、揭示、查人、意见、导出之后：0 处明文")
  void nothingIsInTheClear(@TempDir Path folder, CapturedOutput log) throws Exception {
    everythingHappens(folder);
    Map<String, Set<String>> found = new TreeMap<>();
    tables(found);
    files(home(), found);
    files(settings.dataDir(), found);
    files(memory.path(), found);
    backups(folder, found);
    add(found, "log", log.getAll().getBytes(StandardCharsets.UTF_8));
    assertThat(found).isEmpty();
  }

  @Test
  @DisplayName("这个扫描找得到明文：放一个进去试试")
  void theScanIsNotBlind() {
    Someone one = planted.people().get(0);
    for (String text : List.of(one.name(), one.number(), one.address(), one.phone())) {
      byte[] bytes = ("x" + text + "x").getBytes(StandardCharsets.UTF_8);
      assertThat(planted.foundIn(bytes)).as(text).isNotEmpty();
    }
    Planted other = new Planted(0);
    other.secret(new byte[] {1, 2, (byte) 0xF3}, "ABCDEFGH");
    for (String text : List.of("\u0001\u0002\u00f3", "0102f3", "ABCDEFGH")) {
      assertThat(other.foundIn(("x" + text).getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
    }
    assertThat(planted.foundIn("990123********4024 199****5926".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  private void everythingHappens(Path folder) throws Exception {
    NewFactor phone = factors.begin();
    String code = PhoneApp.code(phone.text(), clock.instant());
    factors.enroll(DemoAccounts.CHIEF, phone, SecondFactors.Proof.of(code));
    planted.secret(phone.secret(), phone.text());
    Path good = write(folder, "建档立卡低收入户_202611.csv", planted.lowIncome());
    Path bad = write(folder, "建档立卡低收入户_补充_202611.csv", planted.badRows());
    Path wrong = write(folder, "人员.csv", planted.headless());
    List<ImportBatch> batches =
        pool.importFiles(
            List.of(good, bad, wrong), ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT);
    assertThat(batches.get(0).counts().good()).isEqualTo(PLANTED);
    assertThat(batches.get(0).status()).isEqualTo(ImportStatus.PUBLISHED);
    see("/pool/imports/" + batches.get(0).id());
    see("/pool/imports/" + batches.get(1).id());
    see("/pool/imports/" + batches.get(2).id());
    see("/pool/imports/" + batches.get(1).id() + "/bad-rows");
    Path list = SmallCounty.writeList(folder, "case.csv", planted.parties());
    mvc.perform(
        multipart("/screening/lists")
            .file(new MockMultipartFile("file", "case.csv", "text/csv", Files.readAllBytes(list)))
            .with(csrf())
            .with(as(DemoAccounts.CLERK)));
    var run = screening.startRun(null, DemoAccounts.CLERK).orThrow();
    assertThat(screening.await(run.runId(), Duration.ofMinutes(4)).published()).isTrue();
    lookAtHits();
    supervision();
  }

  private void lookAtHits() throws Exception {
    PartyFile party = screening.findPartyByNumber("PL-6", DemoAccounts.PROSECUTOR).orElseThrow();
    long hit = party.hits().get(0).hitId();
    screening.decide(hit, Verdict.SAME, "k", DemoAccounts.PROSECUTOR).orThrow();
    see("/screening");
    see("/screening?words=" + Planted.MARK);
    see("/screening/hits/" + hit);
    see("/screening/parties/" + party.id());
    send("/screening/hits/" + hit + "/full-numbers", "purpose", "核对住址和电话");
    see("/screening/hits.xlsx");
    see("/screening/candidates.xlsx");
    see("/screening/hits/" + hit + "/evidence.xlsx");
    see("/opinions/" + party.id());
    Someone one = planted.people().get(9);
    send(
        "/screening/look-up",
        "number",
        one.number(),
        "name",
        one.name(),
        "purpose",
        "RELIEF_CASE",
        "caseNo",
        "云检〔2026〕9号");
  }

  private void supervision() throws Exception {
    send("/supervision/runs", "day", SmallCounty.today().toString());
    see("/supervision");
  }

  private void see(String path) throws Exception {
    mvc.perform(get(path).with(as(DemoAccounts.PROSECUTOR)));
  }

  private void send(String path, String... fields) throws Exception {
    var request = post(path).with(csrf()).with(as(DemoAccounts.PROSECUTOR));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    mvc.perform(request);
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void add(Map<String, Set<String>> found, String where, byte[] bytes) {
    Set<String> there = planted.foundIn(bytes);
    if (!there.isEmpty()) {
      found.put(where, there);
    }
  }

  /** A dump as the owner sees it: every row of every table as text. */
  private void tables(Map<String, Set<String>> found) {
    List<String> tables =
        jdbc.sql(
                """
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE'
                  and table_schema not in ('pg_catalog', 'information_schema')
                """)
            .query(String.class)
            .list();
    assertThat(tables).hasSizeGreaterThan(25);
    for (String table : tables) {
      List<String> rows =
          jdbc.sql("select t::text from " + table + " t").query(String.class).list();
      add(found, table, String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }
    jdbc.sql("checkpoint").update();
  }

  /**
   * A backup as it lies on the disk, and each of its parts as who has the recovery secret reads it.
   */
  private void backups(Path folder, Map<String, Set<String>> found) throws IOException {
    String secret = "a sentence that only this test knows";
    TakeBackup take =
        new TakeBackup(
            owner(),
            KeyPlaces.of(settings.dataDir(), home().resolve("keys")),
            Clock.systemUTC(),
            "test");
    BackupOrder order =
        new BackupOrder(
            folder.resolve("backup"),
            List.of(secret),
            "aes-256-gcm",
            new RecoveryLock.Cost(1024, 1, 1));
    Path file = take.data(order, ownUploads(folder.resolve("uploads"))).file();
    add(found, "backup", Files.readAllBytes(file));
    List<String> parts = new ArrayList<>();
    BackupFile.read(
        file,
        BackupKind.DATA,
        secret,
        (name, in) -> {
          parts.add(name);
          byte[] text = in.readAllBytes();
          add(found, name, text);
          add(found, name + " unhexed", unhexed(text));
        });
    assertThat(parts).contains("table:pool.record", "table:screening.hit", "table:trail.entry");
    assertThat(parts).anyMatch(name -> name.startsWith("upload:"));
  }

  /** The originals of this test, out of the folder that all tests share. */
  private Path ownUploads(Path own) throws IOException {
    Path all = settings.dataDir().resolve("uploads");
    List<String> stored = jdbc.sql("select stored_as from pool.file").query(String.class).list();
    for (String name : stored) {
      Path copy = own.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(all.resolve(name), copy);
    }
    return own;
  }

  /** Bytes stand in hexadecimal in a dump; whoever searches it unpacks them. */
  private static byte[] unhexed(byte[] dump) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Matcher hex =
        Pattern.compile("x((?:[0-9a-f]{2}){4,})")
            .matcher(new String(dump, StandardCharsets.ISO_8859_1));
    while (hex.find()) {
      out.writeBytes(HexFormat.of().parseHex(hex.group(1)));
      out.write('\n');
    }
    return out.toByteArray();
  }

  /**
   * Data files, WAL and temporary files of the database, uploads, keys, whatever else lies there.
   */
  private void files(Path folder, Map<String, Set<String>> found) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile).forEach(all::add);
    }
    for (Path file : all) {
      if (Files.isReadable(file) && !Files.getLastModifiedTime(file).toInstant().isBefore(began)) {
        add(found, file.toString(), Files.readAllBytes(file));
      }
    }
  }
}
