package org.relieflink.synthetic.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** 模拟的检察业务应用系统 2.0 · The case system, which hands over the parties of its cases. */
public final class CaseSystem {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final String BOUNDARY = "relief-case-system";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final URI server;
  private final String authorization;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /**
   * @param server root of the platform
   * @param account {@code number:password} of an account that may take case lists
   */
  public CaseSystem(URI server, String account) {
    this.server = server;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Hands a list of parties over.
   *
   * @return what the platform said of it
   */
  public Answer push(Path list) throws IOException, InterruptedException {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + list.getFileName()
            + "\"\r\nContent-Type: "
            + XLSX
            + "\r\n\r\n";
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("api/v1/parties"))
            .timeout(TIMEOUT)
            .header("Authorization", authorization)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofFile(list),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
            .build();
    return Answer.of(
        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
  }
}
