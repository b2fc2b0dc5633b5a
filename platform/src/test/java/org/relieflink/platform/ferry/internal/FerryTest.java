package org.relieflink.platform.ferry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.VeteransList;
import org.relieflink.platform.sharing.Answer;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareState;

@DisplayName("摆渡：两个站点只靠拷文件，请求、答复、名单、回执都到；门不收的说得出为什么；没有回执的再送")
class FerryTest extends TwoSitesTest {
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

  @Test
  @DisplayName("同一份名单放了两个名字：只送一次，两个文件都从文件夹里拿走")
  void sameBytesUnderTwoNames() throws Exception {
    place("civil_affairs", "低保一.csv", "同样的名单");
    place("civil_affairs", "低保二.csv", "同样的名单");
    long before = standing("jcy").lastSent();
    there.round();
    assertThat(standing("jcy").lastSent()).isEqualTo(before + 1);
    there.round();
    assertThat(standing("jcy").lastSent()).isEqualTo(before + 1);
    assertThat(files(there("lists").resolve("civil_affairs"))).isEmpty();
    assertThat(
            jdbc.sql(
                    "select count(*) from ferry.item where kind = 'LIST' and direction = 'OUT'"
                        + " and sequence = ?")
                .param(before + 1)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private static void place(String department, String name) throws IOException {
    place(department, name, "一份名单 " + name);
  }

  private static void place(String department, String name, String text) throws IOException {
    Path folder = Files.createDirectories(there("lists").resolve(department));
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
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
}
