package org.relieflink.platform.ferry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.transfer.TransferSamples.by;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.relieflink.platform.transfer.TransferSamples;
import org.relieflink.platform.transfer.Transfers;
import org.relieflink.platform.vault.Holder;
import org.relieflink.platform.vault.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@DisplayName("移送过摆渡：只靠拷文件，走到的地方和走接口一样；重的、乱的、丢的包不重不漏；撤回的、封存的、销毁的两边都清楚")
class TransferFerryTest extends TwoSitesTest {
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;
  private static final Officer SCHOOLS = TransferSamples.SCHOOLS;
  private static final byte[] PDF = "%PDF-1.7 某材料".getBytes(StandardCharsets.UTF_8);

  @Autowired Leads leads;
  @Autowired Transfers transfers;
  @Autowired List<Holder> holders;
  @Autowired Subjects subjects;

  private static int persons;

  private long draft(String line) {
    persons++;
    long lead = TransferSamples.lead(leads, jdbc, "吴建国", HarmSamples.adult(6000 + persons));
    Ask ask =
        line.equals("education")
            ? new Ask(line, List.of("counselling", "schooling"))
            : new Ask(line, List.of("subsistence", "counselling"));
    return by(CLERK, () -> transfers.draft(CLERK, TransferSamples.wanted(lead, true, ask)))
        .orThrow()
        .get(0)
        .id();
  }

  /**
   * 一步。
   *
   * @param copy whether a department of the other site does it, there
   */
  private record Act(Officer officer, boolean copy, String name, String more) {}

  private static Act office(Officer officer, String name, String more) {
    return new Act(officer, false, name, more);
  }

  private static Act bureau(String name, String more) {
    return new Act(BUREAU, true, name, more);
  }

  private static final Act SEND = office(CHIEF, "SEND", "\"sexual\":false");
  private static final Act LOOK = bureau("LOOK", "");
  private static final Act ACCEPT = bureau("ACCEPT", "");
  private static final Act REPLY =
      bureau(
          "REPLY",
          "\"results\":[{\"outcome\":\"subsistence-granted\",\"fen\":62000,\"from\":\"2026-12-01\"}],"
              + "\"papers\":[{\"kind\":\"PROOF\",\"content\":\"%s\"}]"
                  .formatted(Base64.getEncoder().encodeToString(PDF)));

  /** First the department that it is sent to, then what is done. */
  private static final List<List<Act>> STORIES =
      List.of(
          List.of(
              SEND,
              LOOK,
              ACCEPT,
              bureau("START", ""),
              REPLY,
              office(CLERK, "QUESTION", "\"words\":\"从哪天起\""),
              REPLY,
              office(CHIEF, "CONFIRM", ""),
              office(CLERK, "CLOSE", "")),
          List.of(
              SEND,
              bureau("REJECT", "\"reason\":\"not-our-duty\",\"words\":\"不归这里\""),
              office(CLERK, "REDIRECT", "\"department\":\"education\""),
              SEND,
              new Act(SCHOOLS, false, "ACCEPT", "")),
          List.of(
              SEND,
              LOOK,
              ACCEPT,
              bureau("HAND_BACK", "\"reason\":\"not-found\""),
              office(CHIEF, "KEEP", "\"words\":\"再找一找\""),
              bureau("PASS", "\"department\":\"education\",\"words\":\"归学校管\""),
              new Act(SCHOOLS, false, "DECLINE", "\"reason\":\"other-place\""),
              REPLY,
              office(CHIEF, "CONFIRM", "")),
          List.of(
              SEND,
              ACCEPT,
              bureau("PASS", "\"department\":\"education\",\"words\":\"归学校管\""),
              new Act(SCHOOLS, false, "ACCEPT", ""),
              new Act(
                  SCHOOLS, false, "PASS", "\"department\":\"civil_affairs\",\"words\":\"还是民政\""),
              ACCEPT,
              office(CLERK, "REMIND", ""),
              REPLY),
          List.of(
              SEND,
              bureau("REJECT", "\"reason\":\"not-our-duty\""),
              office(CLERK, "REDIRECT", "\"department\":\"education\""),
              SEND,
              new Act(SCHOOLS, false, "ACCEPT", ""),
              new Act(
                  SCHOOLS, false, "PASS", "\"department\":\"civil_affairs\",\"words\":\"还是民政\""),
              ACCEPT,
              REPLY));

  private void done(Act act, long id) throws Exception {
    boolean task = act.officer.unit().line().equals("procuratorate");
    String base = task ? "/api/v1/transfers/" : "/api/v1/transfer-tasks/";
    if (act.name.equals("LOOK")) {
      mvc.perform(get(base + id).with(as(act.officer)));
      return;
    }
    String path =
        act.name.equals("REPLY") ? "/reply" : act.officer.equals(CHIEF) ? "/decisions" : "/works";
    String named = act.name.equals("REPLY") ? "" : "\"act\":\"%s\",".formatted(act.name);
    String more = act.more.isEmpty() ? "" : "," + act.more;
    String body = "{%s\"version\":%d%s}".formatted(named, version(id), more);
    String answer =
        mvc.perform(
                post(base + id + path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .with(as(act.officer)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(answer).as(act.toString()).doesNotContain("\"code\"");
  }

  private int version(long id) {
    return jdbc.sql("select version from transfer.outbound where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private long copied(long id) {
    return jdbc.sql("select outbound_id from transfer.travel where site = 'jcy' and remote = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  /** Steps, letters, results and papers, whatever their ids, times and ways are. */
  private String ends(long id) {
    return jdbc.sql(
            """
            select string_agg(line, chr(10) order by line) from (
              select to_char(number, '000') || ' ' || concat_ws(' ', act, state, holder, offered, line,
                reason, words) as line from transfer.step where outbound_id = :id
              union all
              select concat_ws(' ', 'result', number, outcome, fen, from_day) from transfer.result
                where outbound_id = :id
              union all
              select concat_ws(' ', 'paper', number, kind, digest) from transfer.paper where outbound_id = :id
              union all
              select concat_ws(' ', 'letter', number, to_line) from transfer.letter where outbound_id = :id) x
            """)
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** Everything that ever lay in an out folder: what is carried again and again. */
  private final List<Path> pocket = new ArrayList<>();

  /** A careless carrier: some files now, some later, some twice, in any order. */
  private void carelessly(Random random) throws IOException {
    Path kept = Files.createDirectories(ROOT.resolve("pocket"));
    for (Path from : List.of(here("out"), there("out"))) {
      for (Path file : files(from)) {
        Path own =
            kept.resolve((from.equals(here("out")) ? "there " : "here ") + file.getFileName());
        if (!Files.exists(own)) {
          Files.copy(file, own);
          pocket.add(own);
        }
      }
    }
    Collections.shuffle(pocket, random);
    for (Path file : pocket) {
      if (random.nextInt(10) < 6) {
        String[] parts = String.valueOf(file.getFileName()).split(" ", 2);
        Path to = (parts[0].equals("there") ? there("in") : here("in")).resolve(parts[1]);
        Files.copy(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Until nothing is on its way; a package that comes again changes nothing. */
  private void exchanged(Random random) throws IOException {
    for (int i = 0; i < 6; i++) {
      here.round();
      there.round();
      carelessly(random);
    }
    for (int i = 0; i < 2; i++) {
      here.round();
      there.round();
      carry();
    }
    here.round();
    there.round();
  }

  @Test
  @DisplayName("几种走法：走接口一遍，拷文件一遍（有重有乱有丢）；步骤、函、结果、材料一条不差，副本和原件一样")
  void theSameByFolderAsByApi() throws Exception {
    List<String> direct = new ArrayList<>();
    for (List<Act> story : STORIES) {
      long id = draft("civil_affairs");
      for (Act act : story) {
        done(act, id);
      }
      direct.add(ends(id));
    }
    Random random = new Random(11);
    for (int i = 0; i < STORIES.size(); i++) {
      long id = draft("civil_affairs");
      for (Act act : STORIES.get(i)) {
        done(act, act.copy ? copied(id) : id);
        exchanged(random);
      }
      assertThat(ends(id)).as("story " + i).isEqualTo(direct.get(i));
      if (i == 0 || i == 2) {
        assertThat(ends(copied(id))).as("copy " + i).isEqualTo(direct.get(i));
      }
    }
    assertThat(waiting()).isEmpty();
    assertThat(
            jdbc.sql(
                    "select count(*) from ferry.item where direction = 'IN' and kind in ('TRANSFER', 'TASK') and result <> 'DONE'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private String read(Officer officer, long id) throws Exception {
    return mvc.perform(get("/api/v1/transfer-tasks/" + id).with(as(officer)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String code(Officer officer, long id, String body) throws Exception {
    return JsonPath.read(
        mvc.perform(
                post("/api/v1/transfer-tasks/" + id + "/works")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .with(as(officer)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8),
        "$.code");
  }

  private long arrived() throws Exception {
    long id = draft("civil_affairs");
    done(SEND, id);
    exchanged(new Random(3));
    return id;
  }

  @Test
  @DisplayName("送过去的：接受以前那边也看不到是谁；这边的部门不能再办这一件，那边的检察院不能替这边办")
  void oneDoorForOneMatter() throws Exception {
    long id = arrived();
    long copy = copied(id);
    assertThat(read(BUREAU, copy)).contains("PREVIEWED", "柳河镇").doesNotContain("吴", "不能做工");
    done(ACCEPT, copy);
    assertThat(read(BUREAU, copy)).contains("吴*国", "不能做工", "被人打伤", "建〔2026〕");
    assertThat(code(BUREAU, id, "{\"act\":\"ACCEPT\",\"version\":2}"))
        .isEqualTo("TRANSFER_ELSEWHERE");
    assertThat(read(BUREAU, id)).contains("\"state\":\"SENT\"");
    String answer =
        mvc.perform(
                post("/api/v1/transfers/" + copy + "/works")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"act\":\"REMIND\",\"version\":%d}".formatted(version(copy)))
                    .with(as(CLERK)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(answer).contains("TRANSFER_ELSEWHERE");
  }

  @Test
  @DisplayName("这边撤回、那边已经回复：原件说了算，那边的回复没有生效，回执说得出；两边都是撤回")
  void theOriginalHolds() throws Exception {
    long id = arrived();
    long copy = copied(id);
    done(ACCEPT, copy);
    done(REPLY, copy);
    done(office(CHIEF, "WITHDRAW", "\"words\":\"不用了\""), id);
    exchanged(new Random(5));
    assertThat(ends(id)).contains("WITHDRAW WITHDRAWN").doesNotContain("REPLY", "paper");
    assertThat(ends(copy)).contains("REPLY RESULT", "OVERTAKEN WITHDRAWN");
    assertThat(
            jdbc.sql("select distinct result from ferry.item where key like ? and direction = 'IN'")
                .param("task/" + id + "/%")
                .query(String.class)
                .list())
        .containsExactly("TRANSFER_MOVED_ON");
    assertThat(read(BUREAU, copy)).doesNotContain("吴");
  }

  private long subject(long id) {
    return jdbc.sql("select subject from transfer.outbound where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private String stands(long id) {
    return jdbc.sql(
            "select concat_ws(' ', state, holder, offered) from transfer.outbound where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("两边同时走了别的步：那边收回转交，这边另一个单位刚好不接；副本跟上原件，以后照常回复")
  void whateverCrosses() throws Exception {
    long id = arrived();
    long copy = copied(id);
    done(ACCEPT, copy);
    done(bureau("PASS", "\"department\":\"education\",\"words\":\"归学校管\""), copy);
    exchanged(new Random(2));
    done(new Act(SCHOOLS, false, "DECLINE", "\"reason\":\"other-place\""), id);
    done(bureau("RECALL", "\"words\":\"再想想\""), copy);
    exchanged(new Random(2));
    assertThat(stands(copy)).isEqualTo(stands(id)).isEqualTo("WORKING civil_affairs ");
    done(bureau("PASS", "\"department\":\"education\",\"words\":\"归学校管\""), copy);
    exchanged(new Random(2));
    done(new Act(SCHOOLS, false, "ACCEPT", ""), id);
    done(bureau("RECALL", "\"words\":\"再想想\""), copy);
    exchanged(new Random(2));
    assertThat(stands(copy)).isEqualTo(stands(id)).isEqualTo("ACCEPTED education ");
    assertThat(read(BUREAU, copy)).contains("TRANSFER_UNKNOWN");
    done(
        new Act(SCHOOLS, false, "PASS", "\"department\":\"civil_affairs\",\"words\":\"还是民政\""), id);
    exchanged(new Random(2));
    done(ACCEPT, copy);
    done(REPLY, copy);
    exchanged(new Random(2));
    assertThat(stands(copy)).isEqualTo(stands(id)).isEqualTo("RESULT civil_affairs ");
  }

  @Test
  @DisplayName("封存的时候回复正在路上：没有收；解封以后副本跟上原件，再回复一次；封存的时候撤回的，解封以后那边也知道")
  void aroundTheSeal() throws Exception {
    long id = arrived();
    long copy = copied(id);
    done(ACCEPT, copy);
    exchanged(new Random(4));
    done(REPLY, copy);
    seal(id, true);
    exchanged(new Random(4));
    seal(id, false);
    exchanged(new Random(4));
    assertThat(stands(copy)).isEqualTo(stands(id)).isEqualTo("ACCEPTED civil_affairs ");
    done(REPLY, copy);
    exchanged(new Random(4));
    assertThat(stands(copy)).isEqualTo(stands(id)).startsWith("RESULT");
    long other = arrived();
    done(ACCEPT, copied(other));
    exchanged(new Random(4));
    seal(other, true);
    exchanged(new Random(4));
    done(new Act(DemoAccounts.CHIEF, false, "WITHDRAW", "\"words\":\"封存了，不用了\""), other);
    exchanged(new Random(4));
    seal(other, false);
    exchanged(new Random(4));
    assertThat(stands(copied(other))).startsWith("WITHDRAWN");
  }

  @Test
  @DisplayName("那边没有接的：这个人的一份、函在那边也不留；又送过去的，重新带去")
  void nothingStaysWithWhoRefused() throws Exception {
    long id = arrived();
    long copy = copied(id);
    done(bureau("REJECT", "\"reason\":\"not-our-duty\""), copy);
    assertThat(
            jdbc.sql(
                    """
                    select (select count(*) from transfer.part where outbound_id = :id and person is not null)
                      + (select count(*) from transfer.letter where outbound_id = :id and body is not null)
                    """)
                .param("id", copy)
                .query(Long.class)
                .single())
        .isZero();
    exchanged(new Random(6));
    done(office(CLERK, "REDIRECT", "\"department\":\"civil_affairs\""), id);
    done(SEND, id);
    exchanged(new Random(6));
    done(ACCEPT, copy);
    assertThat(read(BUREAU, copy)).contains("吴*国", "不能做工", "建〔2026〕");
  }

  private void seal(long id, boolean sealed) {
    jdbc.sql(
            "update leads.lead set sealed = ? where id = (select subject_id from transfer.outbound where id = ?)")
        .params(sealed, id)
        .update();
  }

  @Test
  @DisplayName("封存的：那边的部门也看不到了，解封以后又看得到；销毁的：那边的一份、函、材料也清掉，只剩走过哪几步")
  void sealedAndDestroyed() throws Exception {
    long id = arrived();
    long copy = copied(id);
    done(ACCEPT, copy);
    exchanged(new Random(1));
    seal(id, true);
    exchanged(new Random(1));
    assertThat(read(BUREAU, copy)).contains("TRANSFER_UNKNOWN");
    seal(id, false);
    exchanged(new Random(1));
    assertThat(read(BUREAU, copy)).contains("吴*国");
    long subject = subject(id);
    subjects.destroy(List.of(subject));
    holders.forEach(one -> one.forget(java.util.Set.of(subject)));
    exchanged(new Random(1));
    assertThat(subjects.isDestroyed(subject(copy))).isTrue();
    assertThat(read(BUREAU, copy)).contains("ACCEPTED").doesNotContain("吴", "不能做工", "柳河镇");
    assertThat(
            jdbc.sql(
                    """
                    select (select count(*) from transfer.part where outbound_id = :id and person is not null)
                      + (select count(*) from transfer.letter where outbound_id = :id and body is not null)
                    """)
                .param("id", copy)
                .query(Long.class)
                .single())
        .isZero();
  }
}
