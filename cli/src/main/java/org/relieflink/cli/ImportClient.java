package org.relieflink.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 导入接口的客户端。 Speaks {@code /api/v1/imports} of a running server. */
final class ImportClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofMinutes(5);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(300);
  private static final String BOUNDARY = "relieflink-7MA4YWxkTrZu0gW";
  private static final Set<String> WORKING =
      Set.of("WAITING", "INSPECTING", "CHECKING", "PUBLISHING");
  private static final int FIRST_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;

  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final URI server;
  private final String authorization;

  /** What the server says about one file. */
  record Answer(long id, String status, String message, long read, long good, long bad) {}

  ImportClient(URI server, String user, String password) {
    if (server.getScheme() == null || server.getHost() == null) {
      throw CommandRefused.input("import.url", server);
    }
    this.server = server.getPath().endsWith("/") ? server : URI.create(server + "/");
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** Sends the file and waits until the server is done with it or asks a person. */
  Answer importFile(Path file, boolean force, Progress progress)
      throws IOException, InterruptedException {
    HttpRequest.Builder upload =
        request("api/v1/imports" + (force ? "?force=true" : ""))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(body(file));
    JsonNode first = ask(upload);
    JsonNode batch = first.isArray() && !first.isEmpty() ? first.get(0) : first;
    Answer answer = answer(batch);
    while (WORKING.contains(answer.status())) {
      Thread.sleep(BETWEEN_QUESTIONS.toMillis());
      answer = answer(ask(request("api/v1/imports/" + answer.id()).GET()));
      progress.at(answer.read(), 0);
    }
    return answer;
  }

  /** The first faults in words. */
  List<String> faults(long importId, int most) throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    for (JsonNode fault :
        ask(request("api/v1/imports/" + importId + "/errors").GET()).path("faults")) {
      if (faults.size() < most) {
        faults.add(
            "第 "
                + text(fault, "row")
                + " 行 "
                + text(fault, "letter")
                + " "
                + text(fault, "column")
                + "“"
                + text(fault, "shown")
                + "”："
                + text(fault, "wrong")
                + text(fault, "mend"));
      }
    }
    return faults;
  }

  URI page(long importId) {
    return server.resolve("pool/imports/" + importId);
  }

  private static BodyPublisher body(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replace("\"", "%22");
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    return BodyPublishers.concat(
        BodyPublishers.ofString(head),
        BodyPublishers.ofFile(file),
        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(ANSWER)
        .header("Authorization", authorization)
        .header("Accept", "application/json, application/problem+json");
  }

  private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response;
    try {
      response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (ConnectException | HttpTimeoutException gone) {
      throw new CommandRefused(ExitCode.REMOTE_UNAVAILABLE, "import.unreachable", server);
    } catch (IOException broken) {
      throw new CommandRefused(ExitCode.REMOTE_UNAVAILABLE, "import.broken", server);
    }
    int status = response.statusCode();
    if (status == 401) {
      throw CommandRefused.input("import.sign-in");
    }
    JsonNode answer = read(response.body(), status);
    if (status >= FIRST_ERROR) {
      throw CommandRefused.input("import.refused", text(answer, "detail"), text(answer, "code"));
    }
    return answer;
  }

  private JsonNode read(String body, int status) {
    try {
      if (status < FIRST_SERVER_ERROR) {
        return json.readTree(body);
      }
    } catch (JacksonException notJson) {
      throw new CommandRefused(ExitCode.REMOTE_UNAVAILABLE, "import.strange", server, status);
    }
    throw new CommandRefused(ExitCode.REMOTE_UNAVAILABLE, "import.strange", server, status);
  }

  private static Answer answer(JsonNode batch) {
    JsonNode counts = batch.path("counts");
    return new Answer(
        batch.path("id").asLong(0),
        text(batch, "status"),
        text(batch, "message"),
        counts.path("read").asLong(0),
        counts.path("good").asLong(0),
        counts.path("bad").asLong(0));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
