package org.relieflink.platform.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobState;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.trail.internal.seal.SealNow;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.Exports;
import org.relieflink.platform.watch.PlantedAlarms;
import org.relieflink.proof.verify.VerifyMain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DisplayName("证据包：另一个进程、没有服务器也验得过；算一次导出；多了要别人同意；不归看的人没有")
class EvidencePackTest extends ServerTest {
  private static final Officer AUDITOR = DemoAccounts.AUDITOR;

  @Autowired Incidents incidents;
  @Autowired Evidence evidence;
  @Autowired Exports exports;
  @Autowired Jobs jobs;
  @Autowired Trail trail;
  @Autowired ApplicationContext context;
  @TempDir Path folder;

  private EvidenceOf incident(int entries) {
    for (int i = 0; i < entries; i++) {
      trail.record(
          DemoAccounts.CLERK,
          TrailNote.of("HIT_SEEN", "party", "party-" + i).resulting("hit-" + i));
      trail.record(DemoAccounts.CHIEF, TrailNote.of("SIGNED_IN", "", "")); // not of the incident
    }
    SealNow.all(context);
    List<Long> ids =
        jdbc.sql("select id from trail.entry where action = 'HIT_SEEN' order by id desc limit ?")
            .param(entries)
            .query(Long.class)
            .list();
    long id = PlantedIncident.of(jdbc, AUDITOR.unit()).incident();
    ids.forEach(
        entry ->
            jdbc.sql(
                    "insert into incident.entry (incident_id, entry_id) values (?, ?)"
                        + " on conflict do nothing")
                .params(id, entry)
                .update());
    return new EvidenceOf(EvidenceOf.Kind.INCIDENT, id);
  }

  private long made(EvidenceOf of) {
    var ordered = (Evidence.Ordered.Made) evidence.order(AUDITOR, of).orThrow();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> jobs.find(ordered.job()).orElseThrow().state().terminal());
    assertThat(jobs.find(ordered.job()).orElseThrow().state()).isEqualTo(JobState.DONE);
    return evidence.packs(of).get(0).id();
  }

  private Path downloaded(long pack) throws Exception {
    byte[] bytes =
        mvc.perform(get("/evidence/" + pack + "/pack.zip").with(as(AUDITOR)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return Files.write(folder.resolve("pack.zip"), bytes);
  }

  private record Said(int code, String text) {}

  /** A process of its own, with the classes of the small jar and nothing of the server. */
  private Said verify(Path... files) throws IOException, InterruptedException {
    String path =
        String.join(
            System.getProperty("path.separator"),
            List.of(
                place(VerifyMain.class),
                place(org.relieflink.kernel.console.Voice.class),
                place(org.bouncycastle.crypto.digests.SM3Digest.class),
                place(org.bouncycastle.tsp.TimeStampToken.class)));
    var command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                path,
                VerifyMain.class.getName(),
                "verify"));
    for (Path file : files) {
      command.add(file.toString());
    }
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), text);
  }

  private static String place(Class<?> type) {
    return Path.of(
            java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  private static String file(Path zip, String name) throws IOException {
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException(name);
  }

  @Test
  @DisplayName("事件的证据包：另一个进程验得过每一笔；改一个字节就说出是哪个文件；清单的 SM3 在留痕里")
  void verifiedOffline() throws Exception {
    EvidenceOf of = incident(30);
    long pack = made(of);
    Path zip = downloaded(pack);
    Path key = Files.writeString(folder.resolve("key.pub"), file(zip, "server-key.pub"));
    Said good = verify(zip, Path.of("--key"), key);
    assertThat(good.text()).contains("一致：包里封存过的 3");
    assertThat(good.code()).isZero();
    String manifest = evidence.find(AUDITOR, pack).orElseThrow().manifest();
    assertThat(good.text()).contains(manifest);
    assertThat(
            jdbc.sql(
                    "select result from trail.entry where action = 'EVIDENCE_PACKED' and object_id = ?")
                .param(of.object())
                .query(String.class)
                .single()
                .replace("-", ""))
        .contains(manifest);
    byte[] bytes = Files.readAllBytes(zip);
    String entries = file(zip, "entries.jsonl");
    assertThat(entries).contains("party-29").doesNotContain("SIGNED_IN");
    Path bent = Bent.zip(zip, folder.resolve("bent.zip"), "entries.jsonl", "party-29", "party-28");
    Said bad = verify(bent);
    assertThat(bad.text()).contains("包里的 entries.jsonl 和清单上的摘要对不上", "的内容和封存时不一样，被改过");
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bytes).isNotEmpty();
  }

  @Test
  @DisplayName("预警的也能做；说明是中文；带导出编号和暗记，流出来查得到是谁")
  void ofAnAlarm() throws Exception {
    long alarm = new PlantedAlarms(jdbc).add(AlarmKind.VOLUME_DAY, "YX0217", DemoAccounts.PLACE);
    SealNow.all(context);
    Path zip = downloaded(made(new EvidenceOf(EvidenceOf.Kind.ALARM, alarm)));
    assertThat(verify(zip).code()).isZero();
    String readMe = file(zip, "README.txt");
    assertThat(readMe).contains("留痕证据包", "怎样验", "证明不了");
    assertThat(file(zip, "about.txt")).contains("一天看了很多人", "YX0217");
    assertThat(file(zip, "entries.jsonl")).contains("990123********402X");
    for (String text : List.of(readMe, file(zip, "entries.jsonl"))) {
      assertThat(exports.trace(text))
          .singleElement()
          .satisfies(export -> assertThat(export.officer()).isEqualTo(AUDITOR.staffNumber()));
    }
  }

  @Test
  @DisplayName("过了五十笔要别人先同意；没有留痕的做不出；看不到事件的人一个字也没有")
  void countsAsAnExport() throws Exception {
    EvidenceOf many = incident(60);
    mvc.perform(post("/evidence").param("incident", "" + many.id()).with(as(AUDITOR)).with(csrf()))
        .andExpect(redirectedUrlPattern("/watch/exports/*"));
    EvidenceOf few = incident(3);
    long pack = made(few);
    mvc.perform(get("/evidence/" + pack).with(as(AUDITOR))).andExpect(status().isOk());
    mvc.perform(get("/evidence/new?incident=" + few.id()).with(as(DemoAccounts.CHIEF)))
        .andExpect(content().string(org.hamcrest.Matchers.containsString("D-0000")));
    jdbc.sql(
            "insert into incident.incident select nextval('incident.number'), kind, level, place,"
                + " line, array['YX0201'], words, detected_at, opened_at, officer, officer_name"
                + " from incident.incident where id = ?")
        .param(few.id())
        .update();
    long own = jdbc.sql("select max(id) from incident.incident").query(Long.class).single();
    mvc.perform(get("/evidence/new?incident=" + own).with(as(DemoAccounts.CHIEF)))
        .andExpect(status().isNotFound());
    mvc.perform(post("/evidence").param("incident", "" + own).with(as(AUDITOR)).with(csrf()))
        .andExpect(status().is(422));
    mvc.perform(get("/api/v1/evidence/" + pack).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/v1/evidence/987654").with(as(AUDITOR)))
        .andExpect(jsonPath("$.code").value("INCIDENT_PACK_UNKNOWN"));
  }
}
