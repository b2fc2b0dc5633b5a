package org.relieflink.platform.ferry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.exchange.internal.TakeDeliveries;
import org.relieflink.platform.ferry.Ferry;
import org.relieflink.platform.ferry.FerrySettings;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.ferry.Network;
import org.relieflink.platform.ferry.NewSite;
import org.relieflink.platform.ferry.SiteStanding;
import org.relieflink.platform.pool.VeteransList;
import org.relieflink.platform.sharing.Answer;
import org.relieflink.platform.sharing.NewRequest;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareState;
import org.relieflink.platform.sharing.VerificationRequest;
import org.relieflink.proof.parcel.ParcelLabel;
import org.relieflink.proof.parcel.Part;
import org.relieflink.proof.parcel.SealParcel;
import org.relieflink.proof.parcel.SiteKeys;
import org.relieflink.proof.parcel.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Two sites in one database: the server's own ({@code jcy}, prosecution network) and a second one
 * made here ({@code mzj}, government network) with folders and keys of its own. Between them
 * nothing but files that the test carries.
 */
@DisplayName("摆渡：两个站点只靠拷文件，请求、答复、名单、回执都到；坏的、旧的、假的不收；停在哪一步都只收一次")
class FerryTest extends ServerTest {
  private static final Path ROOT = temporary();
  private static final String NUMBER = "990123197403124026";

  @Autowired FerryRound here;
  @Autowired FerryRound.Hands hands;
  @Autowired SiteBook sites;
  @Autowired Ferry ferry;
  @Autowired Requests requests;
  @Autowired TakeDeliveries deliveries;
  @Autowired DataSource database;
  @Autowired ReliefSettings relief;

  private FerryRound there;
  private SiteKeys thereKeys;

  private static Path temporary() {
    try {
      return Files.createTempDirectory("ferry");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry registry) {
    registry.add("relief.ferry.folder", () -> ROOT.resolve("here"));
    registry.add("relief.ferry.site", () -> "jcy");
    registry.add("relief.ferry.keys", () -> ROOT.resolve("here-keys"));
    registry.add("relief.ferry.every", () -> "0s");
    registry.add("relief.ferry.settle", () -> "0s");
    registry.add("relief.ferry.volume-bytes", () -> "2000");
    registry.add("relief.exchange.folder", () -> ROOT.resolve("lists"));
    registry.add("relief.exchange.every", () -> "0s");
  }

  private static Path here(String folder) {
    return ROOT.resolve("here").resolve("mzj").resolve(folder);
  }

  private static Path there(String folder) {
    return ROOT.resolve("there").resolve("jcy").resolve(folder);
  }

  @BeforeEach
  void secondSite() throws IOException {
    if (there == null) {
      FerrySettings settings =
          new FerrySettings(
              ROOT.resolve("there"),
              "mzj",
              ROOT.resolve("there-keys"),
              Suite.SM.code(),
              Duration.ZERO,
              Duration.ZERO,
              2000);
      OwnSite own = new OwnSite(settings, relief);
      thereKeys = own.keys().orElseThrow();
      there = new FerryRound(settings, own, sites, hands, database);
      FerrySite site =
          ferry
              .register(
                  DemoAccounts.ADMINISTRATOR,
                  new NewSite(
                      "县民政局（政务网）",
                      Network.GOVERNMENT,
                      Set.of("civil_affairs", "veterans_affairs"),
                      thereKeys.card().text()))
              .orThrow();
      ferry.agree(DemoAccounts.SECURITY_ADMINISTRATOR, site.id()).orThrow();
      jdbc.sql(
              """
              insert into ferry.site (place, name, title, network, departments, card, state, asked_by,
                asked_name, asked_at, agreed_by, agreed_name, agreed_at)
              values ('990123', 'jcy', '县检察院', 'PROSECUTION', '', ?, 'AGREED', 'AA1', '甲', now(), 'AA2', '乙',
                now())
              """)
          .param(ferry.own().orElseThrow().text())
          .update();
    }
    settleDown();
  }

  /** Everything that an earlier test left is carried and taken. */
  private void settleDown() throws IOException {
    for (int i = 0; i < 3; i++) {
      here.round();
      there.round();
      carry();
    }
    for (Path folder : List.of(here("in"), there("in"), here("out"), there("out"))) {
      clear(folder);
    }
  }

  private static void clear(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.delete(file);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    return files(folder).stream().map(file -> file.getFileName().toString()).toList();
  }

  /** The carrier: copies all, and leaves what lies there. */
  private static void carry() throws IOException {
    carry(here("out"), there("in"));
    carry(there("out"), here("in"));
  }

  private static void carry(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private long ask(String caseNo) {
    NewRequest wanted =
        new NewRequest(
            NUMBER,
            "王秀芳",
            "subsistence-now",
            "civil_affairs/subsistence",
            Purpose.RELIEF_CASE,
            caseNo,
            "");
    return requests.send(DemoAccounts.PROSECUTOR, wanted).orThrow().id();
  }

  private VerificationRequest asked(long id) {
    return requests.find(DemoAccounts.PROSECUTOR, Side.ASKER, id).orElseThrow();
  }

  /** The same request on the other side; empty until it came. */
  private Optional<Long> copy(long id) {
    return jdbc.sql("select local from ferry.link where site = 'jcy' and remote = ?")
        .param(id)
        .query(Long.class)
        .optional();
  }

  private long lastTaken() {
    return jdbc.sql("select coalesce(max(sequence), 0) from ferry.inbound where site = 'jcy'")
        .query(Long.class)
        .single();
  }

  private SiteStanding standing() {
    return standing("mzj");
  }

  private SiteStanding standing(String site) {
    return ferry.sites(DemoAccounts.ADMINISTRATOR).stream()
        .filter(one -> one.site().name().equals(site))
        .findFirst()
        .orElseThrow();
  }

  private List<String> waiting() {
    return jdbc.sql("select why || ' ' || detail from ferry.waiting where site = 'jcy'")
        .query(String.class)
        .list();
  }

  private String lastQuarantine(String site) {
    return jdbc.sql("select fault from ferry.quarantine where site = ? order by id desc limit 1")
        .param(site)
        .query(String.class)
        .optional()
        .orElse("");
  }

  @Test
  @DisplayName("请求过去，部门在那边答，答复和回执回来，办结再过去；两边各走各的门，各留各的痕；包里没有明文")
  void requestsAndAnswers() throws Exception {
    long id = ask("案1");
    here.round();
    for (Path file : files(here("out"))) {
      assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain(NUMBER);
    }
    assertThat(standing().unreceipted()).isEqualTo(1);
    carry();
    there.round();
    long copy = copy(id).orElseThrow();
    assertThat(asked(id).state()).isEqualTo(ShareState.SENT);
    var bureau = DemoAccounts.DEPARTMENT_OFFICER;
    assertThat(requests.reveal(bureau, copy).orThrow().number()).isEqualTo(NUMBER);
    requests.act(bureau, ShareAct.RECEIVE, copy, "").orThrow();
    requests
        .answer(bureau, copy, new Answer("yes", LocalDate.parse("2026-01-05"), "低保系统"))
        .orThrow();
    there.round();
    carry();
    here.round();
    assertThat(standing().unreceipted()).isZero();
    assertThat(asked(id).state()).isEqualTo(ShareState.ANSWERED);
    Answer answer = asked(id).answer();
    assertThat(answer).isNotNull();
    assertThat(answer.value()).isEqualTo("yes");
    assertThat(answer.source()).isEqualTo("低保系统");
    assertThat(asked(id).steps()).extracting(step -> step.officerName()).contains("县民政局（政务网）·钱科员");
    requests.act(DemoAccounts.PROSECUTOR, ShareAct.CLOSE, id, "").orThrow();
    here.round();
    carry();
    there.round();
    assertThat(requests.find(bureau, Side.ANSWERER, copy).orElseThrow().state())
        .isEqualTo(ShareState.CLOSED);
    assertThat(
            jdbc.sql("select action from trail.entry where object_kind = 'package' order by id")
                .query(String.class)
                .list())
        .contains("FERRY_PACKED", "FERRY_TAKEN", "FERRY_RECEIPTED");
    assertThat(files(here("sent"))).hasSize(1);
  }

  @Test
  @DisplayName("名单走同一条路：那边放进文件夹，这边由“送达”收进池")
  void lists() throws Exception {
    Path folder = Files.createDirectories(there("lists").resolve("veterans_affairs"));
    VeteransList rows = VeteransList.asOf("2026年6月30日");
    for (int i = 1; i <= 30; i++) {
      rows.row(i, "张三", "800");
    }
    Path list = rows.writeTo(folder.resolve("优抚对象名单.csv"));
    byte[] bytes = Files.readAllBytes(list);
    Files.writeString(
        folder.resolve("优抚对象名单.csv.ok"), "sm3=" + sm3(bytes) + "\nsequence=1\nrows=30\n");
    there.round();
    assertThat(files(folder)).isEmpty();
    assertThat(names(there("out")).size()).isGreaterThan(2);
    carry();
    here.round();
    Path in = ROOT.resolve("lists").resolve("veterans_affairs").resolve("in");
    assertThat(names(in)).hasSize(2).allMatch(name -> name.contains("优抚对象名单.csv"));
    deliveries.round();
    assertThat(
            jdbc.sql("select state from exchange.delivery where department = 'veterans_affairs'")
                .query(String.class)
                .list())
        .containsExactly("PUBLISHED");
    assertThat(files(here("work"))).isEmpty();
  }

  @Test
  @DisplayName("对方没有接受的名单：送的人的页上写着哪一份、为什么、怎么办；再放进来，原样的也再送；接受了的不送第二次")
  void refusedLists() throws Exception {
    place("rural_affairs", "监测对象.csv");
    place("civil_affairs", "低保.csv");
    there.round();
    carry();
    here.round();
    carry();
    there.round();
    long site = standing("jcy").site().id();
    mvc.perform(get("/ferry/sites/" + site).with(as(DemoAccounts.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("名单“监测对象.csv”（农业农村局）对方没有接受：不归这个站点。")))
        .andExpect(content().string(containsString("请管理员核对登记")))
        .andExpect(content().string(containsString("lists/rural_affairs")))
        .andExpect(content().string(not(containsString("低保.csv"))));
    mvc.perform(get("/api/v1/ferry/sites/" + site).with(as(DemoAccounts.ADMINISTRATOR)))
        .andExpect(jsonPath("$.refusedLists[0].file").value("监测对象.csv"))
        .andExpect(jsonPath("$.refusedLists[0].code").value("FERRY_NOT_THEIRS"))
        .andExpect(jsonPath("$.refusedLists.length()").value(1));
    long before = standing("jcy").lastSent();
    place("civil_affairs", "低保.csv");
    there.round();
    assertThat(standing("jcy").lastSent()).isEqualTo(before);
    place("rural_affairs", "监测对象.csv");
    there.round();
    assertThat(standing("jcy").lastSent()).isEqualTo(before + 1);
    assertThat(files(there("lists").resolve("rural_affairs"))).isEmpty();
    there.round();
    assertThat(standing("jcy").lastSent()).isEqualTo(before + 1);
  }

  private static void place(String department, String name) throws IOException {
    Path folder = Files.createDirectories(there("lists").resolve(department));
    byte[] bytes = ("一份名单 " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(folder.resolve(name), bytes);
    Files.writeString(
        folder.resolve(name + ".ok"), "sm3=" + sm3(bytes) + "\nsequence=900\nrows=1\n");
  }

  private static String sm3(byte[] bytes) {
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] value = new byte[digest.getDigestSize()];
    digest.doFinal(value, 0);
    return HexFormat.of().formatHex(value);
  }

  @Test
  @DisplayName("五个包乱着、重着、丢着来，丢的再送：收进的请求一样多，各一次；缺几号说得出")
  void anyOrder() throws Exception {
    Random random = new Random(20261127);
    for (int run = 0; run < 3; run++) {
      List<Long> ids = new ArrayList<>();
      List<List<Path>> packages = new ArrayList<>();
      Path shelf = Files.createTempDirectory("shelf");
      for (int i = 0; i < 5; i++) {
        ids.add(ask("乱序" + run + "-" + i));
        here.round();
        List<Path> one = new ArrayList<>();
        for (Path file : files(here("out"))) {
          one.add(Files.move(file, shelf.resolve(file.getFileName())));
        }
        packages.add(one);
      }
      long first = lastTaken() + 1;
      List<Integer> order = new ArrayList<>(List.of(4, 2, 2, 0, 3, 4));
      Collections.shuffle(order, random);
      for (int which : order) {
        put(packages.get(which));
        there.round();
      }
      assertThat(waiting()).contains("GAP " + (first + 1));
      put(packages.get(1));
      there.round();
      assertThat(waiting()).isEmpty();
      assertThat(lastTaken()).isEqualTo(first + 4);
      assertThat(ids.stream().map(this::copy)).allMatch(Optional::isPresent);
      carry();
      here.round();
      assertThat(standing().unreceipted()).isZero();
    }
  }

  private static void put(List<Path> files) throws IOException {
    for (Path file : files) {
      Files.copy(
          file, there("in").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  @DisplayName("缺卷、坏卷说得出是哪一卷，只补这一卷；补上就收")
  void oneVolume() throws Exception {
    for (int i = 0; i < 9; i++) {
      ask("分卷" + i);
    }
    here.round();
    List<Path> out = files(here("out"));
    Path second =
        out.stream().filter(file -> file.toString().endsWith(".v0002")).findFirst().orElseThrow();
    carry();
    Path came = there("in").resolve(second.getFileName());
    Files.delete(came);
    there.round();
    assertThat(waiting()).containsExactly("VOLUME_MISSING " + second.getFileName());
    byte[] bad = Files.readAllBytes(second);
    bad[5] ^= 1;
    Files.write(came, bad);
    there.round();
    assertThat(waiting()).containsExactly("VOLUME_DAMAGED " + second.getFileName());
    assertThat(lastQuarantine("jcy")).isEqualTo("VOLUME_DAMAGED");
    assertThat(came).doesNotExist();
    Files.write(came, java.util.Arrays.copyOf(Files.readAllBytes(second), 7));
    there.round();
    assertThat(waiting()).containsExactly("VOLUME_SHORT " + second.getFileName());
    long before = lastTaken();
    Files.copy(second, came, StandardCopyOption.REPLACE_EXISTING);
    there.round();
    assertThat(lastTaken()).isEqualTo(before + 1);
    assertThat(waiting()).isEmpty();
  }

  @Test
  @DisplayName("收过的序号换了内容再来：隔离、报预警、不收；别人签的、放错文件夹的、改过的隔离")
  void forged() throws Exception {
    ask("假的");
    here.round();
    carry();
    there.round();
    carry();
    here.round();
    SiteKeys mine = SiteKeys.read(ROOT.resolve("here-keys"), "jcy");
    long taken = lastTaken();
    seal(mine, "jcy", taken);
    there.round();
    assertThat(lastQuarantine("jcy")).isEqualTo("REPLAYED");
    assertThat(lastTaken()).isEqualTo(taken);
    assertThat(
            jdbc.sql("select count(*) from watch.alarm where kind = 'FERRY_REPLAYED'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    mvc.perform(get("/watch/alarms").with(as(DemoAccounts.AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("摆渡的包换了内容")));
    seal(SiteKeys.generate("jcy", Suite.INTERNATIONAL), "jcy", taken + 1);
    there.round();
    assertThat(lastQuarantine("jcy")).isEqualTo("WRONG_SIGNATURE");
    seal(SiteKeys.generate("abc", Suite.INTERNATIONAL), "abc", taken + 1);
    there.round();
    assertThat(lastQuarantine("jcy")).isEqualTo("WRONG_SENDER");
    Path odd = Files.writeString(there("in").resolve("jcy-mzj-relief-00000099.pkg"), "x");
    there.round();
    assertThat(lastQuarantine("jcy")).isEqualTo("UNREADABLE");
    assertThat(odd).doesNotExist();
    assertThat(lastTaken()).isEqualTo(taken);
    Files.writeString(here("in").resolve("jcy-mzj-relief-00000001.receipt"), "x");
    here.round();
    assertThat(lastQuarantine("mzj")).isEqualTo("UNREADABLE");
    assertThat(Files.readString(reason())).contains("读不懂");
  }

  private static Path reason() throws IOException {
    return files(here("quarantine")).stream()
        .filter(file -> file.toString().endsWith(".reason.txt"))
        .reduce((one, last) -> last)
        .orElseThrow();
  }

  private void seal(SiteKeys keys, String sender, long sequence) throws IOException {
    ParcelLabel label = new ParcelLabel(sender, "mzj", "relief", sequence, java.time.Instant.now());
    Path folder = Files.createTempDirectory("g");
    new SealParcel(keys, thereKeys.card(), 2000)
        .seal(label, List.of(Part.of("messages.jsonl", "{}\n")), folder);
    put(files(folder));
  }

  @ParameterizedTest
  @EnumSource(Milestone.class)
  @DisplayName("收到一半断电，停在哪一步，下一轮都接着办完：请求一条，名单一份，回执一样")
  void stoppedAnywhere(Milestone stop) throws Exception {
    long id = ask("断电" + stop);
    here.round();
    carry();
    long before = lastTaken();
    there.round(
        step -> {
          if (step == stop) {
            throw new IllegalStateException("power cut");
          }
        });
    there.round();
    there.round();
    assertThat(lastTaken()).isEqualTo(before + 1);
    assertThat(
            jdbc.sql("select count(*) from ferry.link where site = 'jcy' and remote = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from sharing.request where case_no = ?")
                .param("断电" + stop)
                .query(Long.class)
                .single())
        .isEqualTo(2);
    assertThat(names(there("out"))).hasSize(1).allMatch(name -> name.endsWith(".receipt"));
    assertThat(files(there("in"))).isEmpty();
    assertThat(files(there("work"))).isEmpty();
    carry();
    here.round();
    assertThat(standing().unreceipted()).isZero();
  }

  @Test
  @DisplayName("门不收的，回执里说得出为什么：撤回以后才到的答复，办结了的不再走")
  void refusedByTheDoor() throws Exception {
    long id = ask("撤回");
    here.round();
    carry();
    there.round();
    carry();
    here.round();
    requests.act(DemoAccounts.PROSECUTOR, ShareAct.WITHDRAW, id, "不查了").orThrow();
    requests
        .answer(
            DemoAccounts.DEPARTMENT_OFFICER,
            copy(id).orElseThrow(),
            new Answer("no", LocalDate.parse("2026-01-05"), "低保系统"))
        .orThrow();
    there.round();
    here.round();
    carry();
    here.round();
    there.round();
    carry();
    here.round();
    there.round();
    assertThat(asked(id).state()).isEqualTo(ShareState.WITHDRAWN);
    assertThat(
            jdbc.sql(
                    "select receipt from ferry.outbound where site = 'jcy' order by id desc limit 1")
                .query(String.class)
                .single())
        .contains("code=SHARING_MOVED_ON");
    mvc.perform(get("/ferry/sites/" + standing("jcy").site().id()).with(as(DemoAccounts.AUDITOR)))
        .andExpect(content().string(containsString("对方收了，1 项没有接受")))
        .andExpect(content().string(not(containsString("SHARING_MOVED_ON"))));
  }

  @Test
  @DisplayName("站点只能替登记的部门说话；不在检察工作网的不能问；读不懂的一项不拖住别的")
  void notTheirs() throws Exception {
    SiteKeys keys = SiteKeys.generate("nyj", Suite.INTERNATIONAL);
    NewSite wanted =
        new NewSite("县农业农村局", Network.GOVERNMENT, Set.of("rural_affairs"), keys.card().text());
    FerrySite site = ferry.register(DemoAccounts.ADMINISTRATOR, wanted).orThrow();
    ferry.agree(DemoAccounts.SECURITY_ADMINISTRATOR, site.id()).orThrow();
    here.round();
    long id = ask("不归它");
    String answer =
        Message.of(Message.STEP, "reply/" + id + "/2", id)
            .with("act", "ANSWER")
            .with("officer", "甲")
            .with("words", "")
            .with("value", "no")
            .with("as-of", "2026-01-05")
            .with("source", "甲")
            .line();
    String request =
        Message.of(Message.REQUEST, "ask/1/1", 1)
            .with("officer", "甲")
            .with("number", NUMBER)
            .with("name", "王秀芳")
            .with("fact", "subsistence-now")
            .with("contract", "civil_affairs/subsistence")
            .with("purpose", "relief_case")
            .with("case", "案9")
            .line();
    ParcelLabel label = new ParcelLabel("nyj", "jcy", "relief", 1, java.time.Instant.now());
    Path folder = Files.createTempDirectory("n");
    new SealParcel(keys, SiteKeys.read(ROOT.resolve("here-keys"), "jcy").card(), 1 << 20)
        .seal(
            label,
            List.of(
                Part.of("messages.jsonl", answer + "\nx\n" + request + "\n"),
                Part.of("veterans_affairs.0004.名单.csv", "x"),
                Part.of("veterans_affairs.0004.名单.csv.ok", "x")),
            folder);
    Path own = ROOT.resolve("here").resolve("nyj");
    for (Path file : files(folder)) {
      Files.copy(file, own.resolve("in").resolve(file.getFileName()));
    }
    here.round();
    assertThat(asked(id).state()).isEqualTo(ShareState.SENT);
    assertThat(Files.readString(files(own.resolve("out")).get(0)).lines().skip(1).limit(4))
        .containsExactly(
            "refused number=1 code=FERRY_NOT_THEIRS",
            "refused number=2 code=FERRY_ITEM_UNUSABLE",
            "refused number=3 code=FERRY_NOT_THEIRS",
            "refused number=4 code=FERRY_NOT_THEIRS");
    assertThat(files(ROOT.resolve("lists").resolve("veterans_affairs").resolve("in")))
        .noneMatch(file -> file.toString().contains("nyj"));
    ferry.end(DemoAccounts.ADMINISTRATOR, site.id()).orThrow();
  }

  @Test
  @DisplayName("没有回执的再送：一字不差；收过的那边只给同样的回执")
  void sentAgain() throws Exception {
    ask("再送");
    here.round();
    Path head =
        files(here("out")).stream()
            .filter(file -> file.toString().endsWith(".pkg"))
            .findFirst()
            .orElseThrow();
    byte[] bytes = Files.readAllBytes(head);
    carry();
    there.round();
    byte[] receipt = Files.readAllBytes(files(there("out")).get(0));
    clear(there("out"));
    clear(here("out"));
    long id = ferry.sent(standing().site()).get(0).id();
    mvc.perform(
            post("/ferry/packages/" + id + "/again")
                .with(as(DemoAccounts.ADMINISTRATOR))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    here.round();
    assertThat(head).hasBinaryContent(bytes);
    long before = lastTaken();
    carry();
    there.round();
    assertThat(lastTaken()).isEqualTo(before);
    assertThat(files(there("out")).get(0)).hasBinaryContent(receipt);
    carry();
    here.round();
    assertThat(standing().unreceipted()).isZero();
    mvc.perform(
            post("/api/v1/ferry/packages/" + id + "/again").with(as(DemoAccounts.ADMINISTRATOR)))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("FERRY_RECEIPTED_ALREADY"));
  }

  @Test
  @DisplayName("登记的人不能自己同意；同意以前不来往；换了钥匙旧的结束；页面和接口说得出来")
  void twoPersons() throws Exception {
    SiteKeys keys = SiteKeys.generate("rst", Suite.INTERNATIONAL);
    String body =
        """
        {"title":"人社局","network":"internet","departments":[],"card":"%s"}
        """
            .formatted(keys.card().text());
    String id =
        JsonPath.read(
            mvc.perform(
                    post("/api/v1/ferry/sites")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(DemoAccounts.ADMINISTRATOR)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("ASKED"))
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "$.id");
    here.round();
    assertThat(ROOT.resolve("here").resolve("rst")).doesNotExist();
    assertThatThrownBy(() -> ferry.agree(DemoAccounts.ADMINISTRATOR, Long.parseLong(id)).orThrow())
        .hasMessageContaining("OWN_REGISTRATION");
    mvc.perform(
            post("/api/v1/ferry/sites/" + id + "/agreement")
                .with(as(DemoAccounts.SECURITY_ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.agreedBy").value("GL0002"));
    SiteKeys newer = SiteKeys.generate("rst", Suite.SM);
    FerrySite again =
        ferry
            .register(
                DemoAccounts.ADMINISTRATOR,
                new NewSite("人社局", Network.INTERNET, Set.of(), newer.card().text()))
            .orThrow();
    ferry.agree(DemoAccounts.SECURITY_ADMINISTRATOR, again.id()).orThrow();
    assertThat(
            jdbc.sql("select state from ferry.site where name = 'rst' order by id")
                .query(String.class)
                .list())
        .containsExactly("ENDED", "AGREED");
    mvc.perform(get("/ferry").with(as(DemoAccounts.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("人社局")))
        .andExpect(content().string(not(containsString(NUMBER))));
    mvc.perform(get("/ferry/sites/" + again.id()).with(as(DemoAccounts.AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(newer.card().fingerprint())));
    mvc.perform(get("/api/v1/ferry").with(as(DemoAccounts.AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.own.site").value("jcy"));
    mvc.perform(get("/ferry").with(as(DemoAccounts.PROSECUTOR))).andExpect(status().isForbidden());
    ferry.end(DemoAccounts.ADMINISTRATOR, again.id()).orThrow();
  }
}
