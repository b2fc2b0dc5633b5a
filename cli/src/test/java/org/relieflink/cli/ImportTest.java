package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("import：把文件交给服务，说清结果")
class ImportTest {
  @TempDir Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Reply> replies = new ArrayList<>();
  private HttpServer server = null;

  /** What the stand-in server answers next. */
  private record Reply(int status, String json) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + "\n"
                  + body);
          Reply reply = replies.remove(0);
          byte[] answer = reply.json().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(reply.status(), answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @DisplayName("入池、等待、坏行逐条说，退出码 3")
  void rejectedRows() throws IOException {
    replies.add(
        new Reply(202, "[{\"id\":7,\"status\":\"WAITING\",\"message\":\"\",\"counts\":{}}]"));
    replies.add(
        new Reply(
            200,
            "{\"id\":7,\"status\":\"PUBLISHED\",\"message\":\"\",\"counts\":{\"read\":100,\"good\":99,\"bad\":1}}"));
    replies.add(
        new Reply(
            200,
            "{\"faults\":[{\"row\":12,\"letter\":\"C\",\"column\":\"身份证号\",\"shown\":\"9901***\",\"wrong\":\"校验码不对。\",\"mend\":\"请核对原件。\"}]}"));
    Run run = imports(list());
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err())
        .contains("读 100 行，入池 99 行，被拒 1 行")
        .contains("第 12 行 C 身份证号“9901***”：校验码不对。请核对原件。")
        .contains("/imports/7");
    assertThat(asked.get(0))
        .startsWith("POST /api/v1/imports Basic TVowMzAxOnNlY3JldA==")
        .contains("filename=\"名册.csv\"")
        .contains("张三");
    assertThat(asked.get(1)).startsWith("GET /api/v1/imports/7");
  }

  @Test
  @DisplayName("服务拒收：转述它的一句话；密码不对另说")
  void refused() throws IOException {
    replies.add(new Reply(409, "{\"code\":\"POOL_FILE_KNOWN\",\"detail\":\"这份文件导入过了。\"}"));
    Run known = imports(list());
    assertThat(known.code()).isEqualTo(2);
    assertThat(known.sentence()).contains("这份文件导入过了。").contains("POOL_FILE_KNOWN");
    replies.add(new Reply(401, ""));
    assertThat(imports(list()).sentence()).contains("工号或密码不对");
    replies.add(
        new Reply(202, "[{\"id\":8,\"status\":\"NEEDS_CHOICE\",\"message\":\"\",\"counts\":{}}]"));
    Run choice = imports(list());
    assertThat(choice.code()).isEqualTo(2);
    assertThat(choice.sentence()).contains("认不出是哪份名单");
  }

  @Test
  @DisplayName("服务没开、出错、不是救联：退出码 5")
  void unavailable() throws IOException {
    replies.add(new Reply(500, "{}"));
    assertThat(imports(list()).code()).isEqualTo(5);
    replies.add(new Reply(200, "<html>"));
    assertThat(imports(list()).sentence()).contains("不像救联的服务");
    int free;
    try (ServerSocket probe = new ServerSocket(0)) {
      free = probe.getLocalPort();
    }
    Run run =
        run(
            Map.of("RELIEF_PASSWORD", "secret"),
            "import",
            "--user",
            "MZ0301",
            "--url",
            "http://127.0.0.1:" + free + "/",
            list().toString());
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.sentence()).contains("连不上服务");
  }

  @Test
  @DisplayName("没有文件、不是表格、同一文件给两次、没有密码：不打扰服务")
  void refusedHere() throws IOException {
    assertThat(imports(folder.resolve("无.xlsx")).sentence()).contains("找不到文件");
    assertThat(imports(Files.writeString(folder.resolve("页.xls"), "<html>")).sentence())
        .contains("其实是网页");
    assertThat(imports(Bomb.xlsx(folder.resolve("炸弹.xlsx"))).sentence()).contains("疑似压缩炸弹");
    assertThat(imports(list(), Files.copy(list(), folder.resolve("副本.csv"))).sentence())
        .contains("内容相同");
    Run noPassword = run(Map.of(), "import", "--user", "MZ0301", list().toString());
    assertThat(noPassword.code()).isEqualTo(2);
    assertThat(noPassword.sentence()).contains("RELIEF_PASSWORD");
    assertThat(asked).isEmpty();
  }

  private Path list() throws IOException {
    return Files.writeString(
        folder.resolve("名册.csv"), "姓名,身份证号\n张三," + SmallCounty.number(1) + "\n");
  }

  private Run imports(Path... files) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "import",
                "--user",
                "MZ0301",
                "--url",
                "http://127.0.0.1:" + server.getAddress().getPort()));
    for (Path file : files) {
      arguments.add(file.toString());
    }
    return run(Map.of("RELIEF_PASSWORD", "secret"), arguments.toArray(String[]::new));
  }

  private static Run run(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code =
        ReliefLink.run(
            new Terminal(outStream, errStream, false, environment, Texts.chinese()), arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
