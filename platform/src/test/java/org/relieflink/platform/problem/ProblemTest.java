package org.relieflink.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Locale;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;

@DisplayName("拒绝与出错：有代码、有原因、有下一步，没有内情")
class ProblemTest extends ServerTest {
  @Autowired MessageSource messages;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"甲\",\"count\":1,\"extra\":2} | PROBLEM_UNKNOWN_KEY | extra",
        "{\"name\":\"甲\",\"count\":\"many\"}       | PROBLEM_WRONG_TYPE  | count",
        "{\"name\":\"甲\",\"count\":\"7\"}          | PROBLEM_WRONG_TYPE  | count",
        "{\"name\":\"甲\",                          | PROBLEM_MALFORMED   | JSON",
        "[]                                        | PROBLEM_MALFORMED   | JSON"
      })
  @Tag("asvs-1.5.2")
  @Tag("asvs-2.2.2")
  @Tag("asvs-15.3.3")
  @DisplayName("JSON 不完整、字段不认识、类型不对，都说清是哪一处")
  void badBodies(String body, String code, String named) throws Exception {
    mvc.perform(
            post("/api/v1/test/echo")
                .with(as(DemoAccounts.CLERK))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value(code))
        .andExpect(jsonPath("$.status").value(400))
        .andExpect(jsonPath("$.type").value("urn:relieflink:problem:" + code))
        .andExpect(jsonPath("$.detail").value(Matchers.containsString(named)));
  }

  @Test
  @DisplayName("没登录的程序听到的也是中文，选了英文才是英文")
  void refusalsBeforeSignInSpeakTheChosenLanguage() throws Exception {
    mvc.perform(get("/api/v1/trail").locale(Locale.ENGLISH))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.title").value(Matchers.matchesPattern(".*\\p{IsHan}.*")));
    mvc.perform(get("/api/v1/trail").cookie(new Cookie("relief-lang", "en")))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.title").value(Matchers.matchesPattern("[ -~]+")));
  }

  @Test
  @DisplayName("格式不收、方法不对、地址没有，各有各的代码")
  void otherShapes() throws Exception {
    mvc.perform(
            post("/api/v1/test/echo")
                .with(as(DemoAccounts.CLERK))
                .contentType(MediaType.APPLICATION_XML)
                .content("<a/>"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.code").value("PROBLEM_UNSUPPORTED_FORM"));
    mvc.perform(get("/api/v1/nothing").with(as(DemoAccounts.CLERK)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("PROBLEM_NOT_FOUND"));
  }

  @Tag("asvs-16.5.1")
  @Tag("asvs-16.5.4")
  @Test
  @DisplayName("我们自己的错：不给人看内情，身份证号更不能漏")
  void internalErrorsShowNothing() throws Exception {
    mvc.perform(get("/test/broken").with(as(DemoAccounts.CLERK)))
        .andExpect(status().isInternalServerError())
        .andExpect(content().string(Matchers.containsString("系统出错了")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("990123"))))
        .andExpect(content().string(Matchers.not(Matchers.containsString("IllegalState"))));
  }

  @Test
  @DisplayName("真正走网络：没登录的接口给 401 和 problem+json，没有的地址给 404 页面")
  void overTheWire() throws Exception {
    var client = HttpClient.newHttpClient();
    var anonymous = HttpRequest.newBuilder(URI.create(url("/api/v1/trail"))).build();
    var refused = client.send(anonymous, BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("PROBLEM_NOT_SIGNED_IN");
    var credentials = DemoAccounts.CLERK.staffNumber() + ":" + DemoAccounts.PASSWORD;
    var openApi =
        HttpRequest.newBuilder(URI.create(url("/api/v1/openapi")))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(
                            credentials.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .build();
    assertThat(client.send(openApi, BodyHandlers.ofString()).body())
        .contains("\"openapi\":\"3.1")
        .contains("/api/v1/jobs/{id}");
  }

  @ParameterizedTest
  @EnumSource(WebRefusal.class)
  @DisplayName("每个代码都有中文和英文，中文说到下一步")
  void everyCodeHasItsTexts(WebRefusal code) {
    for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      for (String part : new String[] {".title", ".detail"}) {
        assertThat(messages.getMessage(code.messageKey() + part, new Object[] {"x"}, locale))
            .isNotBlank();
      }
    }
    assertThat(
            messages.getMessage(
                code.messageKey() + ".detail", new Object[] {"x"}, Locale.SIMPLIFIED_CHINESE))
        .contains("请");
  }

  private String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
