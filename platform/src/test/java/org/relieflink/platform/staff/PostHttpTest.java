package org.relieflink.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("岗位的页面和接口：系统管理员设，安全管理员给；角色随岗位来、随岗位去")
class PostHttpTest extends ServerTest {
  private static final Officer SYSTEM = DemoAccounts.ADMINISTRATOR;
  private static final Officer SECURITY = DemoAccounts.SECURITY_ADMINISTRATOR;

  @Autowired Staff staff;
  @Autowired Approvals approvals;
  private final AtomicInteger keys = new AtomicInteger();
  private long office;

  @BeforeAll
  void theOffice() {
    office =
        jdbc.sql("select id from access.unit where place = '990123' and line = 'procuratorate'")
            .query(Long.class)
            .single();
  }

  private ResultActions send(Officer officer, String path, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/posts" + path)
            .header("Idempotency-Key", "post-key-" + keys.incrementAndGet())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  private String made(String code, String role) throws Exception {
    String answer =
        send(SYSTEM, "", wanted(code, role))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.holders").value(0))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(answer, "$.id");
  }

  private String wanted(String code, String role) {
    return "{\"unitId\":\"%s\",\"code\":\"%s\",\"name\":\"某部 %s\",\"order\":5,\"role\":\"%s\"}"
        .formatted(office, code, code, role);
  }

  private long person(String number) {
    return staff
        .create(SYSTEM, new NewAccount(number, "人" + number, office, null), Said.of(""))
        .orThrow()
        .account()
        .id();
  }

  /** With the role the post was seen to bring. */
  private static String grant(String act, long account, String role) {
    return grant(act, account).replace("}", ",\"role\":\"" + role + "\"}");
  }

  private static String grant(String act, long account) {
    return "{\"act\":\"%s\",\"accountId\":\"%s\",\"document\":\"云检政〔2026〕9号\",\"reason\":\"轮岗\"}"
        .formatted(act, account);
  }

  private static void problem(ResultActions answer, int status, String code) throws Exception {
    answer
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value(code))
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  private void accountChange(long account, String body, String code) throws Exception {
    problem(
        mvc.perform(
            post("/api/v1/accounts/" + account + "/grants")
                .header("Idempotency-Key", "post-key-" + keys.incrementAndGet())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(SECURITY))),
        409,
        code);
  }

  @Test
  @DisplayName("给了岗位就有角色，收了岗位就没有；在岗时岗位停不了、换不了角色，账号也不能另给角色、换单位")
  void theRoleComesAndGoesWithThePost() throws Exception {
    String post = made("H-1", "CLERK");
    long clerk = person("YX0361");
    send(SECURITY, "/" + post + "/grants", grant("give", clerk, "CLERK"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.account.role").value("CLERK"))
        .andExpect(jsonPath("$.account.postId").value(post));
    problem(send(SYSTEM, "/" + post + "/changes", "{\"act\":\"close\"}"), 409, "STAFF_POST_IN_USE");
    String revise = "{\"act\":\"revise\",\"name\":\"新名\",\"order\":6,\"role\":\"%s\"}";
    problem(
        send(SYSTEM, "/" + post + "/changes", revise.formatted("PROSECUTOR")),
        409,
        "STAFF_POST_IN_USE");
    send(SYSTEM, "/" + post + "/changes", revise.formatted("CLERK"))
        .andExpect(jsonPath("$.name").value("新名"));
    accountChange(
        clerk, "{\"act\":\"grant\",\"role\":\"PROSECUTOR\",\"reason\":\"轮岗\"}", "STAFF_POST_HELD");
    accountChange(clerk, "{\"act\":\"withdraw\",\"reason\":\"轮岗\"}", "STAFF_POST_HELD");
    accountChange(
        clerk, "{\"act\":\"move\",\"unitId\":\"%s\"}".formatted(office), "STAFF_POST_HELD");
    mvc.perform(get("/accounts/" + clerk).with(as(SECURITY)))
        .andExpect(content().string(containsString("角色和单位由岗位定")))
        .andExpect(content().string(not(containsString("给角色</button>"))));
    send(SECURITY, "/" + post + "/grants", grant("take", clerk))
        .andExpect(jsonPath("$.account.role").value(nullValue()))
        .andExpect(jsonPath("$.account.postId").value(nullValue()));
    send(SYSTEM, "/" + post + "/changes", "{\"act\":\"close\"}").andExpect(status().isOk());
    problem(
        send(SECURITY, "/" + post + "/grants", grant("give", clerk, "CLERK")),
        409,
        "STAFF_POST_CLOSED");
    assertThat(
            jdbc.sql("select action from trail.entry where object_id in (?, ?) order by id")
                .param("YX0361")
                .param("990123 procuratorate H-1")
                .query(String.class)
                .list())
        .containsSubsequence(
            "POST_MADE", "POST_GIVEN", "POST_REVISED", "POST_TAKEN", "POST_CLOSED");
  }

  @Test
  @DisplayName("看的是书记员的岗位，给的时候已经换成检察官：不给，请再看一遍；换了什么写在岗位上")
  void theRoleIsTheOneThatWasSeen() throws Exception {
    String post = made("H-6", "CLERK");
    long person = person("YX0366");
    String revise = "{\"act\":\"revise\",\"name\":\"换了\",\"order\":6,\"role\":\"PROSECUTOR\"}";
    send(SYSTEM, "/" + post + "/changes", revise).andExpect(status().isOk());
    String path = "/" + post + "/grants";
    problem(send(SECURITY, path, grant("give", person, "CLERK")), 409, "STAFF_POST_CHANGED");
    problem(send(SECURITY, path, grant("give", person)), 422, "STAFF_ROLE_UNKNOWN");
    mvc.perform(get("/posts/" + post).with(as(SECURITY)))
        .andExpect(content().string(containsString("改岗位")))
        .andExpect(content().string(containsString("请选")));
  }

  @Test
  @DisplayName("同意的是一个岗位，另一个岗位的页面不说已经同意")
  void oneConsentIsNotAnothers() throws Exception {
    String post = made("H-7", "CHIEF");
    String other = made("H-8", "CHIEF");
    long chief = person("YX0367");
    long id = asked(send(SECURITY, "/" + post + "/grants", grant("give", chief, "CHIEF")));
    for (var page : Map.of(post, true, other, false).entrySet()) {
      String text =
          mvc.perform(get("/posts/" + page.getKey() + "?account=" + chief).with(as(SECURITY)))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(text.contains("/approvals/" + id)).isEqualTo(page.getValue());
    }
  }

  @Test
  @DisplayName("负责人的岗位也要第二个人：先是请求，岗位一换名字同意就作废，同意以后才给")
  void privilegedPostsWantASecondPerson() throws Exception {
    String post = made("H-2", "CHIEF");
    long chief = person("YX0362");
    String path = "/" + post + "/grants";
    long first = asked(send(SECURITY, path, grant("give", chief, "CHIEF")));
    approvals.approve(DemoAccounts.PROSECUTOR, first, Saying.of("")).orThrow();
    send(
        SYSTEM,
        "/" + post + "/changes",
        "{\"act\":\"revise\",\"name\":\"另一个名\",\"order\":5,\"role\":\"CHIEF\"}");
    long second = asked(send(SECURITY, path, grant("give", chief, "CHIEF")));
    assertThat(second).as("another post is another request").isNotEqualTo(first);
    approvals.approve(DemoAccounts.PROSECUTOR, second, Saying.of("")).orThrow();
    mvc.perform(get("/accounts/" + chief).with(as(SECURITY)))
        .andExpect(content().string(containsString("到岗位页给")));
    mvc.perform(
            post("/posts/" + post + "/giving")
                .with(csrf())
                .with(as(SECURITY))
                .param("account", Long.toString(chief))
                .param("role", "CHIEF")
                .param("document", "云检政〔2026〕9号")
                .param("reason", "任职"))
        .andExpect(redirectedUrl("/posts/" + post));
    assertThat(staff.list(new AccountQuery("YX0362", null, null, null, "", 1)).get(0).post())
        .isEqualTo(new Account.Held(Long.parseLong(post), "另一个名"));
  }

  private static long asked(ResultActions answer) throws Exception {
    String text =
        answer
            .andExpect(jsonPath("$.account.role").value(nullValue()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return Long.parseLong(JsonPath.read(text, "$.approvalId"));
  }

  @Test
  @DisplayName("各管各的：系统管理员给不了岗位，安全管理员设不了，自己的账号给不了，别的单位的岗位不收，填错一句明白话")
  void everybodyTheOwnPart() throws Exception {
    String post = made("H-3", "PROSECUTOR");
    long person = person("YX0363");
    problem(
        send(SYSTEM, "/" + post + "/grants", grant("give", person, "PROSECUTOR")),
        403,
        "PROBLEM_FORBIDDEN");
    problem(send(SECURITY, "", wanted("H-4", "CLERK")), 403, "PROBLEM_FORBIDDEN");
    long own =
        jdbc.sql("select id from access.account where staff_number = 'GL0002'")
            .query(Long.class)
            .single();
    problem(
        send(SECURITY, "/" + post + "/grants", grant("give", own, "PROSECUTOR")),
        403,
        "STAFF_OWN_ACCOUNT");
    long elsewhere =
        jdbc.sql("select min(id) from staff.post where line = 'civil_affairs'")
            .query(Long.class)
            .single();
    problem(
        send(SECURITY, "/" + elsewhere + "/grants", grant("give", person, "DEPARTMENT_OFFICER")),
        422,
        "STAFF_POST_ELSEWHERE");
    problem(
        send(SECURITY, "/" + post + "/grants", grant("take", person)),
        409,
        "STAFF_NOTHING_TO_CHANGE");
    problem(send(SYSTEM, "", wanted("H-3", "CLERK")), 409, "STAFF_POST_CODE_TAKEN");
    problem(send(SYSTEM, "", wanted("甲", "CLERK")), 422, "STAFF_POST_CODE_WRONG");
    problem(send(SYSTEM, "", wanted("H-5", "BOSS")), 422, "STAFF_ROLE_UNKNOWN");
    problem(send(SYSTEM, "", wanted("H-5", "DEPARTMENT_OFFICER")), 422, "STAFF_ROLE_NOT_FOR_UNIT");
    problem(
        send(SYSTEM, "", wanted("H-5", "CLERK").replace(":5", ":0")),
        422,
        "STAFF_POST_ORDER_WRONG");
    problem(send(SYSTEM, "/987654/changes", "{\"act\":\"close\"}"), 404, "STAFF_POST_UNKNOWN");
    for (Officer other : List.of(DemoAccounts.CLERK, DemoAccounts.CHIEF)) {
      mvc.perform(get("/posts").with(as(other))).andExpect(status().isForbidden());
    }
    mvc.perform(get("/posts").with(as(DemoAccounts.AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("控告申诉检察部 案件承办人")))
        .andExpect(content().string(not(containsString("action=\"/posts\""))));
  }
}
