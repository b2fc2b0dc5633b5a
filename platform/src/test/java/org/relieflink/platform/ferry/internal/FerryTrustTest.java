package org.relieflink.platform.ferry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.ferry.Network;
import org.relieflink.platform.ferry.NewSite;
import org.relieflink.platform.sharing.ShareState;
import org.relieflink.proof.parcel.ParcelLabel;
import org.relieflink.proof.parcel.Part;
import org.relieflink.proof.parcel.SealParcel;
import org.relieflink.proof.parcel.SiteKeys;
import org.relieflink.proof.parcel.Suite;
import org.springframework.http.MediaType;

@DisplayName("摆渡信谁：换了内容的、别人签的、改过的隔离；站点只替登记的部门说话；登记要两个人")
class FerryTrustTest extends TwoSitesTest {
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
