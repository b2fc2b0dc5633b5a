package org.relieflink.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.leads.Leads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("移送走一遍：拟、审签、预览、接受、回复、确认；部门只看得到该看的")
class TransferWayTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;
  private static final byte[] PDF = "%PDF-1.7 某材料".getBytes(StandardCharsets.UTF_8);

  @Autowired Leads leads;
  private static int persons;

  private long lead() {
    persons++;
    return TransferSamples.lead(leads, jdbc, "吴建国", HarmSamples.adult(400 + persons));
  }

  private ResultActions call(Officer officer, String path, String body, String key)
      throws Exception {
    var request =
        post("/api/v1" + path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer));
    return mvc.perform(key.isEmpty() ? request : request.header("Idempotency-Key", key));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String wanted(long lead, boolean letter, String asks) {
    return """
        {"subject":{"kind":"LEAD","id":"%d"},"letter":%s,"sexual":false,"asks":[%s],
         "situation":{"area":"云溪县柳河镇","contact":"0990-5550123","hardship":"不能做工",
         "family":"两个老人","caseFacts":"被人打伤"}}
        """
        .formatted(lead, letter, asks);
  }

  private static final String CIVIL =
      "{\"department\":\"civil_affairs\",\"helps\":[\"subsistence\",\"counselling\"]}";
  private static final String SCHOOLS = "{\"department\":\"education\",\"helps\":[\"schooling\"]}";

  private List<String> drafted(boolean letter, String asks) throws Exception {
    return JsonPath.read(
        call(CLERK, "/transfers", wanted(lead(), letter, asks), key())
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$[*].id");
  }

  private static String act(String act, int version) {
    return "{\"act\":\"%s\",\"version\":%d,\"sexual\":false}".formatted(act, version);
  }

  private String sent(boolean letter) throws Exception {
    String id = drafted(letter, CIVIL).get(0);
    call(PROSECUTOR, "/transfers/" + id + "/decisions", act("SEND", 1), "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("SENT"));
    return id;
  }

  @Test
  @DisplayName("从线索到办结：拟稿的不能审签；接受以前部门看不到是谁；回复附材料；发出的看得到结果和材料")
  void theWholeWay() throws Exception {
    String id = drafted(false, CIVIL).get(0);
    call(CLERK, "/transfers/" + id + "/decisions", act("SEND", 1), "")
        .andExpect(status().isForbidden());
    call(PROSECUTOR, "/transfers/" + id + "/decisions", act("SEND", 1), "")
        .andExpect(jsonPath("$.offered").value("civil_affairs"))
        .andExpect(jsonPath("$.holder").value("procuratorate"));
    mvc.perform(get("/api/v1/transfer-tasks/" + id).with(as(BUREAU)))
        .andExpect(jsonPath("$.state").value("PREVIEWED"))
        .andExpect(jsonPath("$.masked").value(""))
        .andExpect(jsonPath("$.situation.length()").value(0))
        .andExpect(jsonPath("$.area").value("云溪县柳河镇"));
    call(BUREAU, "/transfer-tasks/" + id + "/person", "{}", "").andExpect(status().isConflict());
    call(BUREAU, "/transfer-tasks/" + id + "/works", act("ACCEPT", 3), "")
        .andExpect(jsonPath("$.holder").value("civil_affairs"))
        .andExpect(jsonPath("$.situation.caseFacts").value("被人打伤"))
        .andExpect(jsonPath("$.situation.name").value("吴*国"));
    call(BUREAU, "/transfer-tasks/" + id + "/person", "{}", "")
        .andExpect(jsonPath("$.name").value("吴建国"));
    String reply =
        """
        {"version":4,"results":[{"outcome":"subsistence-granted","fen":62000,"from":"2026-12-01"}],
         "papers":[{"kind":"PROOF","content":"%s"}]}
        """
            .formatted(Base64.getEncoder().encodeToString(PDF));
    call(BUREAU, "/transfer-tasks/" + id + "/reply", reply.replace("PROOF", "REPLY_LETTER"), "r1")
        .andExpect(jsonPath("$.code").value("TRANSFER_PROOF_MISSING"));
    call(BUREAU, "/transfer-tasks/" + id + "/reply", reply, "r1")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RESULT"));
    mvc.perform(get("/api/v1/transfers/" + id).with(as(CLERK)))
        .andExpect(jsonPath("$.results[0].fen").value(62000))
        .andExpect(jsonPath("$.papers[0].kind").value("PROOF"));
    call(
            CLERK,
            "/transfers/" + id + "/works",
            "{\"act\":\"QUESTION\",\"version\":5,\"words\":\"从哪天起\"}",
            "")
        .andExpect(jsonPath("$.state").value("QUESTIONED"));
    call(
            BUREAU,
            "/transfer-tasks/" + id + "/reply",
            reply.replace("\"version\":4", "\"version\":6"),
            "")
        .andExpect(jsonPath("$.state").value("RESULT"));
    call(PROSECUTOR, "/transfers/" + id + "/decisions", act("CONFIRM", 7), "")
        .andExpect(jsonPath("$.state").value("CONFIRMED"));
    call(CLERK, "/transfers/" + id + "/works", act("CLOSE", 8), "")
        .andExpect(jsonPath("$.state").value("CLOSED"));
    papersAreThere(id);
    assertThat(
            jdbc.sql("select action from trail.entry where object_id = ? order by id")
                .param("transfer-" + id)
                .query(String.class)
                .list())
        .containsSubsequence(
            "TRANSFER_DRAFT",
            "TRANSFER_SEND",
            "TRANSFER_PREVIEW",
            "TRANSFER_ACCEPT",
            "TRANSFER_PERSON_SEEN",
            "TRANSFER_REPLY",
            "TRANSFER_CLOSE");
  }

  private void papersAreThere(String id) throws Exception {
    long paper =
        jdbc.sql("select min(id) from transfer.paper where outbound_id = ?")
            .param(Long.parseLong(id))
            .query(Long.class)
            .single();
    mvc.perform(get("/transfer-papers/" + paper).with(as(CLERK))).andExpect(content().bytes(PDF));
    mvc.perform(get("/task-papers/" + paper).with(as(TransferSamples.SCHOOLS)))
        .andExpect(status().isNotFound());
    assertThat(
            jdbc.sql(
                    """
                    select count(*) filter (where position(convert_to('吴建国', 'UTF8') in b) > 0
                        or position(convert_to('被人打伤', 'UTF8') in b) > 0)
                      || ' of ' || (count(*) > 2)
                    from (select person b from transfer.whole union all select person from transfer.part
                      union all select body from transfer.paper union all select body from transfer.letter
                      union all select convert_to(words || cause, 'UTF8') from transfer.step) x
                    """)
                .query(String.class)
                .single())
        .isEqualTo("0 of true");
  }

  @Test
  @DisplayName("建议函：发出时才给号，一个机关一年一串不缺号，拟了没有发的不占号，摘要定住内容")
  void lettersAreNumberedWithoutGaps() throws Exception {
    String first = sent(true);
    drafted(true, CIVIL);
    String refused = drafted(true, CIVIL).get(0);
    call(PROSECUTOR, "/transfers/" + refused + "/decisions", act("SEND", 9), "")
        .andExpect(status().isConflict());
    String second = sent(true);
    String one = letter(first, "number");
    String two = letter(second, "number");
    assertThat(one).startsWith("云检救建〔2026〕").endsWith("号");
    assertThat(Integer.parseInt(two.replaceAll(".*〕|号", "")))
        .isEqualTo(Integer.parseInt(one.replaceAll(".*〕|号", "")) + 1);
    assertThat(letter(first, "digest")).matches("[0-9a-f]{64}");
    assertThat(letter(first, "paragraphs[0]")).contains("吴*国").doesNotContain("吴建国");
    assertThat(
            jdbc.sql("select array_agg(sequence order by sequence) from transfer.letter")
                .query((row, index) -> List.of((Integer[]) row.getArray(1).getArray()))
                .single())
        .isEqualTo(
            java.util.stream.IntStream.rangeClosed(
                    1,
                    jdbc.sql("select count(*) from transfer.letter").query(Integer.class).single())
                .boxed()
                .toList());
  }

  private String letter(String id, String part) throws Exception {
    return JsonPath.read(
        mvc.perform(get("/api/v1/transfers/" + id).with(as(CLERK)))
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$.letter." + part);
  }

  @Test
  @DisplayName("同一个键拟两次是同一批，换了内容是 422；两个部门各一件")
  void retriesDoNotDouble() throws Exception {
    String key = key();
    String body = wanted(lead(), false, CIVIL + "," + SCHOOLS);
    String first =
        call(CLERK, "/transfers", body, key)
            .andExpect(jsonPath("$.length()").value(2))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String again =
        call(CLERK, "/transfers", body, key).andReturn().getResponse().getContentAsString();
    List<String> ids = JsonPath.read(again, "$[*].id");
    assertThat(ids).isEqualTo(JsonPath.<List<String>>read(first, "$[*].id"));
    call(CLERK, "/transfers", body.replace("被人打伤", "别的"), key)
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("TRANSFER_KEY_REUSED"));
    call(CLERK, "/transfers", body, "").andExpect(jsonPath("$.code").value("TRANSFER_KEY_MISSING"));
  }

  @Test
  @DisplayName("部门退回以后看不到了，同一个键再来还是同一个回执；改送别的部门要重新审签")
  void rejectedAndSentElsewhere() throws Exception {
    String id = sent(false);
    String reject = "{\"act\":\"REJECT\",\"version\":2,\"reason\":\"not-our-duty\"}";
    String key = key();
    call(BUREAU, "/transfer-tasks/" + id + "/works", "{\"act\":\"REJECT\",\"version\":2}", "")
        .andExpect(jsonPath("$.code").value("TRANSFER_REASON_MISSING"));
    for (int i = 0; i < 2; i++) {
      call(BUREAU, "/transfer-tasks/" + id + "/works", reject, key)
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.state").value("REJECTED"))
          .andExpect(jsonPath("$.masked").value(""));
    }
    call(BUREAU, "/transfer-tasks/" + id + "/works", reject, "").andExpect(status().isNotFound());
    call(
            CLERK,
            "/transfers/" + id + "/works",
            "{\"act\":\"REDIRECT\",\"version\":3,\"department\":\"education\"}",
            "")
        .andExpect(jsonPath("$.state").value("DRAFT"));
    mvc.perform(get("/api/v1/transfer-tasks/" + id).with(as(TransferSamples.SCHOOLS)))
        .andExpect(status().isNotFound());
    call(PROSECUTOR, "/transfers/" + id + "/decisions", act("SEND", 4), "")
        .andExpect(jsonPath("$.offered").value("education"));
    call(TransferSamples.SCHOOLS, "/transfer-tasks/" + id + "/works", act("ACCEPT", 5), "")
        .andExpect(jsonPath("$.situation.hardship").value("不能做工"))
        .andExpect(jsonPath("$.situation.caseFacts").doesNotExist())
        .andExpect(jsonPath("$.situation.family").doesNotExist());
  }

  @Test
  @DisplayName("页面：从线索打开，已经知道的填好了；手机上接受、选结果、拍照、回复，五次点击以内")
  void onThePages() throws Exception {
    long lead = lead();
    mvc.perform(get("/transfers/new").param("subject", "LEAD-" + lead).with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("伤了以后不能做工")))
        .andExpect(content().string(containsString("吴*国")))
        .andExpect(content().string(not(containsString("吴建国"))));
    mvc.perform(
            post("/transfers")
                .param("subject", "LEAD-" + lead)
                .param("help", "civil_affairs/subsistence")
                .param("hardship", "不能做工，证号990123197403124026")
                .param("key", key())
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(content().string(containsString("请选是不是性侵案件")));
    mvc.perform(
            post("/transfers")
                .param("subject", "LEAD-" + lead)
                .param("help", "civil_affairs/subsistence")
                .param("hardship", "不能做工，证号990123197403124026")
                .param("sexual", "no")
                .param("key", key())
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(content().string(containsString("不要写证号")));
    String id = sent(false);
    mvc.perform(get("/transfer-tasks/" + id).with(as(BUREAU)))
        .andExpect(content().string(containsString("接受以后看得到")))
        .andExpect(content().string(not(containsString("吴"))));
    mvc.perform(
            post("/transfer-tasks/" + id + "/works")
                .param("act", "ACCEPT")
                .param("version", "3")
                .with(as(BUREAU))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    mvc.perform(
            multipart("/transfer-tasks/" + id + "/reply")
                .file(
                    new MockMultipartFile(
                        "paper", "某.exe", "application/pdf", new byte[] {'M', 'Z'}))
                .param("version", "4")
                .param("outcome", "job-found")
                .with(as(BUREAU))
                .with(csrf()))
        .andExpect(content().string(containsString("只收 PDF")));
    mvc.perform(
            multipart("/transfer-tasks/" + id + "/reply")
                .file(new MockMultipartFile("paper", "某.pdf", "application/pdf", PDF))
                .param("version", "4")
                .param("outcome", "job-found")
                .with(as(BUREAU))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    mvc.perform(get("/transfers/" + id).with(as(CLERK)))
        .andExpect(content().string(containsString("已安排就业")))
        .andExpect(content().string(containsString("/transfer-papers/")));
  }
}
