package org.relieflink.platform.ferry.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import org.relieflink.platform.sharing.NewRequest;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.VerificationRequest;
import org.relieflink.proof.parcel.SiteKeys;
import org.relieflink.proof.parcel.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Base of the tests of the ferry: two sites in one database, the server's own ({@code jcy},
 * prosecution network) and a second one made here ({@code mzj}, government network) with folders
 * and keys of its own. Between them nothing but files that the test carries.
 */
abstract class TwoSitesTest extends ServerTest {
  static final Path ROOT = temporary("ferry");
  static final String NUMBER = "990123197403124026";

  @Autowired FerryRound here;
  @Autowired FerryRound.Hands hands;
  @Autowired SiteBook sites;
  @Autowired Ferry ferry;
  @Autowired Requests requests;
  @Autowired TakeDeliveries deliveries;
  @Autowired DataSource database;
  @Autowired ReliefSettings relief;

  FerryRound there;
  SiteKeys thereKeys;

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

  /** The database is new, the keys of the server are not: the folders begin as the tables do. */
  @BeforeAll
  void emptyFolders() throws IOException {
    for (String folder : List.of("here", "there", "lists")) {
      FileSystemUtils.deleteRecursively(ROOT.resolve(folder));
    }
  }

  static Path here(String folder) {
    return ROOT.resolve("here").resolve("mzj").resolve(folder);
  }

  static Path there(String folder) {
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

  static void clear(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.delete(file);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  static List<String> names(Path folder) throws IOException {
    return files(folder).stream().map(file -> file.getFileName().toString()).toList();
  }

  /** The carrier: copies all, and leaves what lies there. */
  static void carry() throws IOException {
    carry(here("out"), there("in"));
    carry(there("out"), here("in"));
  }

  private static void carry(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  long ask(String caseNo) {
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

  VerificationRequest asked(long id) {
    return requests.find(DemoAccounts.PROSECUTOR, Side.ASKER, id).orElseThrow();
  }

  /** The same request on the other side; empty until it came. */
  Optional<Long> copy(long id) {
    return jdbc.sql("select local from ferry.link where site = 'jcy' and remote = ?")
        .param(id)
        .query(Long.class)
        .optional();
  }

  long lastTaken() {
    return jdbc.sql("select coalesce(max(sequence), 0) from ferry.inbound where site = 'jcy'")
        .query(Long.class)
        .single();
  }

  SiteStanding standing() {
    return standing("mzj");
  }

  SiteStanding standing(String site) {
    return ferry.sites(DemoAccounts.ADMINISTRATOR).stream()
        .filter(one -> one.site().name().equals(site))
        .findFirst()
        .orElseThrow();
  }

  List<String> waiting() {
    return jdbc.sql("select why || ' ' || detail from ferry.waiting where site = 'jcy'")
        .query(String.class)
        .list();
  }

  String lastQuarantine(String site) {
    return jdbc.sql("select fault from ferry.quarantine where site = ? order by id desc limit 1")
        .param(site)
        .query(String.class)
        .optional()
        .orElse("");
  }

  static void put(List<Path> files) throws IOException {
    for (Path file : files) {
      Files.copy(
          file, there("in").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
